using PolicyLint.LanguageServer.Features;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Tests;

public sealed class YamlEditorTests
{
    [Theory]
    [InlineData("", "rules:\n  PL2001: off\n")]
    [InlineData("root: true", "root: true\nrules:\n  PL2001: off\n")]
    [InlineData("root: true # top\n", "root: true # top\nrules:\n  PL2001: off\n")]
    [InlineData("rules:\n  PL1000: hint # kept\n", "rules:\n  PL2001: off\n  PL1000: hint # kept\n")]
    [InlineData("rules:\n    PL2001: hint # why\n", "rules:\n    PL2001: off # why\n")]
    [InlineData("rules: {PL1000: hint}\n", "rules: {PL2001: off, PL1000: hint}\n")]
    [InlineData("rules: {}\n", "rules: {PL2001: off}\n")]
    [InlineData("rules:\nroot: true\n", "rules:\n  PL2001: off\nroot: true\n")]
    [InlineData("{root: true}\n", "{rules: {PL2001: off}, root: true}\n")]
    [InlineData("rules: {PL2001: {severity: hint, max: 2}}\n", "rules: {PL2001: off}\n")]
    public void An_entry_is_set_and_all_else_stays(string before, string after)
    {
        var text = SourceText.From(before);
        var change = YamlEditor.SetEntry(text, "rules", "PL2001", "off");
        Assert.NotNull(change);
        Assert.Equal(after, text.WithChanges([change.Value]).Content);
    }

    [Theory]
    [InlineData("employer: Contoso\n", "Fabrikam", "employer: Contoso\nproducts: [Fabrikam]\n")]
    [InlineData("products: [A, B]\n", "Fabrikam: X", "products: [\"Fabrikam: X\", A, B]\n")]
    [InlineData("products: []\n", "Fabrikam", "products: [Fabrikam]\n")]
    [InlineData("products:\n  - A # first\n  - {name: B}\n", "Fabrikam", "products:\n  - Fabrikam\n  - A # first\n  - {name: B}\n")]
    [InlineData("products:\n- {name: B}\n", "7 Seas", "products:\n- \"7 Seas\"\n- {name: B}\n")]
    public void An_item_is_added_and_all_else_stays(string before, string item, string after)
    {
        var text = SourceText.From(before);
        var change = YamlEditor.AddItem(text, "products", item);
        Assert.NotNull(change);
        Assert.Equal(after, text.WithChanges([change.Value]).Content);
    }

    [Theory]
    [InlineData("rules: [a]\n")]
    [InlineData("- a\n")]
    [InlineData("rules: {PL1000: hint\n")]
    public void A_file_of_another_shape_is_left_alone(string text) => Assert.Null(YamlEditor.SetEntry(SourceText.From(text), "rules", "PL2001", "off"));
}
