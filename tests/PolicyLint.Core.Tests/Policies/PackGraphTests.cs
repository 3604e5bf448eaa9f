using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Tests.Policies;

public class PackGraphTests
{
    [Fact]
    public void A_pack_comes_after_all_it_builds_on_and_only_once()
    {
        var order = Resolve("[finance, core]", ("core", ""), ("us-ftc", "extends: [core]"), ("finance", "extends: [us-ftc, core]"));
        Assert.Empty(order.Problems);
        Assert.Equal(["core", "us-ftc", "finance"], order.Packs.Select(pack => pack.Name));
    }

    [Fact]
    public void A_circle_is_told_where_it_closes_and_the_packs_are_still_used()
    {
        var order = Resolve("[a]", ("a", "extends: [b]"), ("b", "extends: [c]"), ("c", "extends: [a]"));
        var problem = Assert.Single(order.Problems);
        Assert.Equal("c/pack.yaml", problem.Path);
        Assert.Equal("a", problem.Text.Slice(problem.Span).ToString());
        Assert.Contains("a → b → c → a", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["c", "b", "a"], order.Packs.Select(pack => pack.Name));
    }

    [Fact]
    public void A_pack_that_extends_itself_is_a_circle() => Assert.Contains("circle", Assert.Single(Resolve("[a]", ("a", "extends: [a]")).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_pack_is_told_at_its_name_and_the_others_are_used()
    {
        var order = Resolve("[cor, b]", ("b", "extends: [./nowhere]"));
        Assert.Equal(["cor", "./nowhere"], order.Problems.Select(problem => problem.Text.Slice(problem.Span).ToString()));
        Assert.Contains("no built-in pack", order.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("pack.yaml", order.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal("b", Assert.Single(order.Packs).Name);
    }

    [Fact]
    public void A_chain_of_packs_without_end_stops()
    {
        var order = PackGraph.Resolve([Reference("p0")], reference => Manifest(reference.Name, $"extends: [p{int.Parse(reference.Name[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}]"));
        Assert.Contains("More than 32", Assert.Single(order.Problems).Message, StringComparison.Ordinal);
    }

    private static PackOrder Resolve(string extends, params (string Name, string Yaml)[] packs)
    {
        var roots = PolicyFile.Read("policylint.yaml", SourceText.From("extends: " + extends)).Value.Extends ?? [];
        return PackGraph.Resolve(roots, reference => packs.Where(pack => pack.Name == reference.Name).Select(pack => Manifest(pack.Name, pack.Yaml)).FirstOrDefault());
    }

    private static PackReference Reference(string name) => new(name, new PolicyLocation("policylint.yaml", SourceText.From(name), new TextSpan(0, name.Length)));

    private static PackManifest Manifest(string name, string yaml) =>
        PackManifest.Read(name + "/pack.yaml", SourceText.From($"name: {name}\n{yaml}\n")).Value;
}
