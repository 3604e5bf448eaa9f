using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Tests.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Fixes;

public sealed class FixPropertyTests
{
    // Words that the stress policy replaces among signs that Markdown gives a meaning.
    private static readonly string[] Pieces =
    [
        "the", "very", "and", "code", "use of", "word", "The", " ", " ", " ", "\n", "\n\n", "*", "**", "_", "~~", "`", "[", "](x)", "](x \"the\")", "![", "<b>", "</b>", "<br>",
        "<!-- c -->", "<!-- policylint-disable-next TST0001 -- r -->\n", "<!--", "<div>", "&amp;", "\\", "\\*", "# ", "\n# ", "\n> ", "\n- ", "\n  - ", "1. ", "[x] ", "\n---\n", "\n===\n",
        "\n```\n", "\n    ", "\n|a|b|\n|-|-|\n|", "|", "[^1]", "\n[^1]: ", "\n[r]: x\n", "https://contoso.example/the", "<https://contoso.example>", ".", ":", "{{ x }}", "{% x %}", "😀", "é",
        "\n{: .x}\n", "---\ntitle: the\n---\n",
    ];

    private static readonly Gen<string> Markdown = Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(choice => string.Concat(choice.Select(i => Pieces[i])));

    [Fact]
    public void Fixing_any_Markdown_does_no_harm() => Markdown.Sample(text => Check(FixBench.Stress, text, isMdx: false, Channel.Blog), iter: 1_500);

    [Fact]
    public void Fixing_any_MDX_or_plain_text_does_no_harm() => Markdown.Sample(
        text =>
        {
            Check(FixBench.Stress, text, isMdx: true, Channel.Blog);
            Check(FixBench.Stress, text, isMdx: false, Channel.Mastodon);
        },
        iter: 700);

    [Theory]
    [InlineData("18f-site.tar.xz", 1)]
    [InlineData("vba-docs.tar.xz", 80)]
    public void Fixing_real_posts_does_no_harm(string corpus, int step)
    {
        using var posts = RealPosts.Unpack(corpus);
        var (count, changed) = (0, 0);
        foreach (var file in posts.Files)
        {
            if (count++ % step != 0) continue;
            var text = File.ReadAllText(file);
            Check(FixBench.Core, text, isMdx: false, Channel.Blog, file);
            if (Check(FixBench.Stress, text, isMdx: false, Channel.Blog, file)) changed++;
        }

        Assert.True(changed > 50, $"{changed} of {count} posts were changed.");
    }

    private static bool Check(FixBench bench, string text, bool isMdx, Channel channel, string name = "")
    {
        var draft = FixBench.Read(text, channel, isMdx);
        var result = bench.Fix(draft);
        var where = $"{name}\n{(name.Length > 0 ? "" : text)}";
        var before = result.Before.Draft;
        for (var i = 0; i < result.Rounds.Length; i++)
        {
            var round = result.Rounds[i];
            var after = i + 1 < result.Rounds.Length ? result.Rounds[i + 1].Before : result.After.Draft.Source;
            CheckOutside(round, after, where);
            var next = FixBench.Read(after.Content, channel, isMdx);
            CheckCounts(round, before, next, where);
            before = next;
        }

        if (result.IsStable) Assert.False(bench.Fix(result.After.Draft).HasChanged, "Fixing again changes something:\n" + where);
        // A text of one line does not tell how its lines would end.
        if (text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal))
            Assert.Equal(result.After.Draft.Source.Content.Replace("\n", "\r\n", StringComparison.Ordinal), bench.Fix(FixBench.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal), channel, isMdx)).After.Draft.Source.Content);
        return result.HasChanged;
    }

    /// <summary>Every sign outside the changes is where it was, moved by what was put in before it.</summary>
    private static void CheckOutside(FixRound round, SourceText after, string where)
    {
        var (old, now) = (0, 0);
        foreach (var change in round.Changes)
        {
            var kept = change.Span.Start - old;
            Assert.True(after.Content.AsSpan(now, kept).SequenceEqual(round.Before.Content.AsSpan(old, kept)), where);
            Assert.True(after.Content.AsSpan(now + kept, change.NewText.Length).SequenceEqual(change.NewText), where);
            (old, now) = (change.Span.End, now + kept + change.NewText.Length);
        }

        Assert.True(after.Content.AsSpan(now).SequenceEqual(round.Before.Content.AsSpan(old)), where);
    }

    private static void CheckCounts(FixRound round, Draft before, Draft after, string where)
    {
        // The one wording with a link in it brings one link each time it is inserted.
        var links = round.Changes.Count(change => change.NewText.Contains("](https://fabrikam.example)", StringComparison.Ordinal));
        var isPlain = ChannelNames.IsPlain(before.Channel);
        if (isPlain) links = round.Changes.Count(change => change.NewText.Contains("https://fabrikam.example", StringComparison.Ordinal));
        // An address that is redacted takes its link with it.
        links -= before.Links.Count(link => round.Changes.Any(change => change.Span.Contains(link.Span) && change.NewText.Contains("[redacted]", StringComparison.Ordinal)));
        Assert.True(after.Links.Length == before.Links.Length + links, $"{before.Links.Length} links became {after.Links.Length}:\n{where}");
        Assert.Equal(before.Images.Length, after.Images.Length);
        Assert.Equal(before.Posts.Length, after.Posts.Length);
        var (old, now) = (FixGuard.Count(MarkdownOutline.Read(before)), FixGuard.Count(MarkdownOutline.Read(after)));
        old[(int)StructureKind.Link] = now[(int)StructureKind.Link];
        Assert.Equal(old, now);
    }
}
