using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Tests.Fixes;

public sealed class SuppressionWriterTests
{
    private static readonly FixBench Bench = FixBench.Of("d: {}", "id: TST0001\ntitle: t\nseverity: warning\nkind: phrases\nphrases: [cat]\nmessage: m");

    private static string? Suppress(string text, Channel channel = Channel.Blog, bool isMdx = false, string reason = "a quote")
    {
        var draft = FixBench.Read(text, channel, isMdx);
        var fix = SuppressionWriter.Create(draft, Bench.Lint(draft).First(diagnostic => diagnostic.Rule.Id == "TST0001"), reason);
        return fix is null ? null : draft.Source.WithChanges(fix.Changes).Content;
    }

    [Theory]
    [InlineData("A.\n\nB cat.\n", "A.\n\n<!-- policylint-disable-next TST0001 -- a quote -->\nB cat.\n")]
    [InlineData("# A cat\n", "<!-- policylint-disable-next TST0001 -- a quote -->\n# A cat\n")]
    [InlineData("- a\n- cat\n- b\n", "- a\n- cat <!-- policylint-disable-line TST0001 -- a quote -->\n- b\n")]
    [InlineData("> a\n> cat  \n> b\n", "> a\n> cat <!-- policylint-disable-line TST0001 -- a quote -->  \n> b\n")]
    [InlineData("| a | b |\n|---|---|\n| c | cat |\n", "| a | b |\n|---|---|\n| c | cat <!-- policylint-disable-line TST0001 -- a quote --> |\n")]
    [InlineData("A.\r\n\r\nB cat.\r\n", "A.\r\n\r\n<!-- policylint-disable-next TST0001 -- a quote -->\r\nB cat.\r\n")]
    public void The_form_leaves_the_structure_as_it_was(string text, string expected) => Assert.Equal(expected, Suppress(text));

    [Fact]
    public void Mdx_takes_its_own_comments() => Assert.Equal("A.\n\n{/* policylint-disable-next TST0001 -- a quote */}\n\nB cat.\n", Suppress("A.\n\nB cat.\n", isMdx: true));

    [Theory]
    [InlineData("A cat.", "---\npolicylint:\n  ignore:\n    - {rule: TST0001, reason: \"a quote\"}\n---\nA cat.")]
    [InlineData("---\ntitle: x\n---\nA cat.", "---\ntitle: x\npolicylint:\n  ignore:\n    - {rule: TST0001, reason: \"a quote\"}\n---\nA cat.")]
    [InlineData("---\npolicylint: {account: brand}\n---\nA cat.", "---\npolicylint: {ignore: [{rule: TST0001, reason: \"a quote\"}], account: brand}\n---\nA cat.")]
    [InlineData("---\npolicylint:\n  account: brand\n---\nA cat.", "---\npolicylint:\n  ignore: [{rule: TST0001, reason: \"a quote\"}]\n  account: brand\n---\nA cat.")]
    [InlineData("---\npolicylint:\n  ignore:\n    - PL1\n---\nA cat.", "---\npolicylint:\n  ignore:\n    - {rule: TST0001, reason: \"a quote\"}\n    - PL1\n---\nA cat.")]
    [InlineData("---\npolicylint:\n  ignore: [PL1]\n---\nA cat.", "---\npolicylint:\n  ignore: [{rule: TST0001, reason: \"a quote\"}, PL1]\n---\nA cat.")]
    public void Plain_channels_take_it_in_front_matter(string text, string expected) => Assert.Equal(expected, Suppress(text, Channel.Tweet));

    [Theory]
    [InlineData("why --> not -- so")]
    [InlineData("\"quoted\" \\ and\ntwo lines")]
    [InlineData("*/}")]
    public void No_reason_can_end_its_comment(string reason)
    {
        foreach (var (channel, isMdx) in new[] { (Channel.Blog, false), (Channel.Blog, true), (Channel.Tweet, false) })
        {
            var text = Suppress("A cat.", channel, isMdx, reason);
            Assert.NotNull(text);
            Assert.All(Bench.Lint(FixBench.Read(text, channel, isMdx)), diagnostic => Assert.NotNull(diagnostic.Suppression));
        }
    }

    [Fact]
    public void Whatever_is_written_suppresses_and_changes_no_word()
    {
        string[] pieces = ["cat ", "cat", " ", "\n", "\n\n", "**", "_", "`", "[", "](x)", "\n- ", "\n> ", "\n# ", "|", "\n|a|b|\n|-|-|\n|", "\n```\n", "\n    ", "<b>", "<!-- c -->", "\n---\n", "  \n", "\\", "[^1]", "\n[^1]: "];
        Gen.Int[0, pieces.Length - 1].Array[1, 20].Select(choice => string.Concat(choice.Select(i => pieces[i]))).Sample(
            text =>
            {
                foreach (var (channel, isMdx) in new[] { (Channel.Blog, false), (Channel.Blog, true), (Channel.Mastodon, false) })
                {
                    var draft = FixBench.Read(text, channel, isMdx);
                    foreach (var diagnostic in Bench.Lint(draft))
                    {
                        if (diagnostic.Suppression is not null || SuppressionWriter.Create(draft, diagnostic, "why") is not { } fix) continue;
                        var changed = FixBench.Read(draft.Source.WithChanges(fix.Changes).Content, channel, isMdx);
                        Assert.Equal(Squeeze(draft.Prose.Text), Squeeze(changed.Prose.Text));
                        Assert.Contains(Bench.Lint(changed), found => found.Suppression?.Reason == "why");
                    }
                }
            },
            iter: 1_000);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
