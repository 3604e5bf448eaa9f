using System.Text;
using PolicyLint.Drafts;

namespace PolicyLint.Tests.Drafts;

public sealed class HostileMarkdownTests
{
    private const int Large = 250_000;

    /// <summary>What makes parsers slow or deep when it comes in masses. That this ends is the test: left alone, some of it would run for minutes.</summary>
    public static TheoryData<string, string> Unbalanced => new()
    {
        { "quotes", "> " }, { "emphasis", "*a " }, { "strong", "**x" }, { "underscores", "_a_ " }, { "brackets", "[" }, { "images", "![" },
        { "links", "[a](" }, { "link titles", "[a](b \"" }, { "link titles in brackets", "[a](b (" }, { "angled links", "[a](<b" }, { "reference links", "[a][" },
        { "comments", "a <!-- " }, { "declarations", "x<!A " }, { "CDATA", "x<![CDATA[" }, { "instructions", "x<?" }, { "tags", "<a " }, { "attributes", "<a b=\"" },
        { "definitions", "[a]: b\n" }, { "titled definitions", "[a]: b '\n" }, { "headings", "a\n===\n" }, { "footnotes", "[^a]: b\n" }, { "footnotes apart", "[^a]: b\n\n" }, { "marks", "[^a" },
        { "tables", "|a|b|\n|-|-|\n|" }, { "rows", "|a|b|\n" }, { "lists", "- " }, { "items", "- a\n" }, { "numbers", "1) " }, { "entities", "&a" }, { "escapes", "\\" },
        { "strikethrough", "~~a " }, { "templates", "{{ a " }, { "tags of templates", "{% a " }, { "braces", "{" }, { "components", "<A {" }, { "quotes in components", "<A b='" },
        { "URLs", "http://a" }, { "spaced URLs", " http://a.b/[" }, { "URL tails", "www.a.b;" }, { "images in HTML", "<img \n" }, { "quoted images", "<img alt=\"\n" }, { "tabs", "\t" }, { "blank lines", "\n" },
    };

    [Theory]
    [MemberData(nameof(Unbalanced))]
    public void Masses_of_anything_are_read(string what, string unit)
    {
        var text = new StringBuilder(Large + unit.Length).Insert(0, unit, Large / unit.Length).ToString();
        var draft = MarkedSource.Read(text);
        Assert.False(draft.Posts.IsEmpty, what);
        Assert.Single(MarkedSource.Read(text, new DraftReaderOptions(IsMdx: true)).Posts);
    }

    [Fact]
    public void Code_spans_of_every_length_are_read()
    {
        var text = new StringBuilder();
        for (var i = 1; text.Length < Large; i++) text.Append('e').Append('`', i);
        Assert.False(MarkedSource.Read(text.ToString()).IsTooDeep);
        Assert.False(MarkedSource.Read(text.ToString(), new DraftReaderOptions(IsMdx: true)).IsTooDeep);
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("[", 100_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("- ", 1_000)]
    public void Text_nested_too_deep_is_read_as_plain_text(string unit, int count)
    {
        var text = new StringBuilder().Insert(0, unit, count).Append("act now").ToString();
        var draft = MarkedSource.Read(text);
        Assert.True(draft.IsTooDeep);
        Assert.EndsWith("act now", draft.Prose.Text, StringComparison.Ordinal);
        Invariants.Check(draft);
    }

    [Fact]
    public void Brackets_and_emphasis_nested_less_deep_are_read_as_Markdown()
    {
        var draft = MarkedSource.Read(new StringBuilder().Insert(0, "[", 5_000).Insert(0, "*a ", 3_000).ToString());
        Assert.False(draft.IsTooDeep);
        Invariants.Check(draft);
    }
}
