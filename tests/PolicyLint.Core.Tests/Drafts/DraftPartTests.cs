using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Drafts;

public sealed class DraftPartTests
{
    private static readonly DraftReaderOptions Mdx = new(IsMdx: true);

    private static readonly DraftReaderOptions Tweet = new(Channel.Tweet);

    private static Draft Read(string text, DraftReaderOptions? options = null) => MarkedSource.Read(text, options);

    private static string Blocks(ProseText prose) => string.Join(" | ", prose.Blocks.ToArray().Select(block => prose.Slice(block.Span).ToString()));

    private static string Text(Draft draft, TextSpan span) => draft.Source.Slice(span).ToString();

    [Theory]
    [InlineData("# Title\n\nOne *two*\nthree\n\n- item\n- [ ] task\n\n> quote\n", "Title | One two three | item | task | quote")]
    [InlineData("Text <!-- policylint-disable-line PL1 -- why --> more", "Text  more")]
    [InlineData("<!-- a note -->\n\nText", "Text")]
    [InlineData("    code\n\nText\n\n```\nfence\n```\n", "Text")]
    [InlineData("{{< video x >}}\n\nText", "Text")]
    [InlineData("![A *big* chart](c.png \"The &amp; title\") follows", "\uFFFC follows | A big chart | The & title")]
    [InlineData("[![logo](l.png \"in\")](x \"out\")", "\uFFFC | logo | in | out")]
    [InlineData("[a]: x \"First title\"\n\nText [a]", "First title | Text a")]
    [InlineData("<img src=\"a.png\" alt=\"Bar &amp; line\">\n\nText", "Bar & line | Text")]
    [InlineData("Text <img src=a.png alt='Bar'> here", "Text \uFFFC here | Bar")]
    [InlineData("| a | b |\n|---|---|\n| c |\n", "a | b | c")]
    [InlineData("Text [^none] here", "Text [^none] here")]
    [InlineData("- [x](https://contoso.example) done", "x done")]
    [InlineData("Text\n\n***\n\nMore", "Text | More")]
    [InlineData("[](x)", "")]
    [InlineData("a \0 b", "a \uFFFD b")]
    public void Prose_is_read_block_by_block(string source, string expected) => Assert.Equal(expected, Blocks(Read(source).Prose));

    [Theory]
    [InlineData("import A from './a'\nexport const b = 1\n\nText", "Text")]
    [InlineData("Text {1 + 1} more", "Text \uFFFC more")]
    [InlineData("Text {/* note */}more", "Text more")]
    [InlineData("Text <Tip kind={a > 1}>act</Tip> now <Chart /> here", "Text act now \uFFFC here")]
    [InlineData("<Card>\nInside\n</Card>", "Inside")]
    [InlineData("Use `{` and `}` here", "Use \uFFFC and \uFFFC here")]
    [InlineData("```js\nif (a) {\n```\n\nText } here", "Text } here")]
    [InlineData("<https://contoso.example> and 1 < 2", "\uFFFC and 1 < 2")]
    [InlineData("{/* policylint-disable-next PL1 -- why */}\n\nText", "Text")]
    [InlineData("An \\{escaped} brace", "An {escaped} brace")]
    public void Code_of_MDX_is_no_text(string source, string expected)
    {
        var draft = Read(source, Mdx);
        Assert.Equal(expected, Blocks(draft.Prose));
        Invariants.Check(draft);
    }

    [Fact]
    public void Blocks_know_what_they_were()
    {
        var draft = Read("# Head\n\nPara\n\n- item\n\n> quote\n\n> ## Both\n\n| cell |\n|---|\n\nNote[^1]\n\n[^1]: Foot\n");
        var seen = draft.Prose.Blocks.ToArray().Select(block => $"{draft.Prose.Slice(block.Span)}:{block.Kind}:{block.Scopes}:{block.Level}");
        Assert.Equal(
            [
                "Head:Heading:Text, Heading:1", "Para:Paragraph:Text:0", "item:ListItem:Text:0", "quote:Paragraph:Text, Quote:0",
                "Both:Heading:Text, Heading, Quote:2", "cell:Cell:Text:0", "Note\uFFFC:Paragraph:Text:0", "Foot:Footnote:Text:0",
            ],
            seen);
        Assert.Single(draft.FootnoteMarks);
    }

    [Theory]
    [InlineData("See [our *offer*](https://contoso.example/a \"t\") now", "https://contoso.example/a", "our offer", false)]
    [InlineData("See [offer](<https://contoso.example/a b>) now", "https://contoso.example/a b", "offer", false)]
    [InlineData("See [offer][r] now\n\n[r]: https://contoso.example/r", "https://contoso.example/r", "offer", false)]
    [InlineData("See [offer] now\n\n[offer]: <https://contoso.example/r>", "https://contoso.example/r", "offer", false)]
    [InlineData("See [offer]({{ site.url }}/r) now", "{{ site.url }}/r", "offer", false)]
    [InlineData("> See [offer\n> now](https://contoso.example/q)", "https://contoso.example/q", "offer now", false)]
    [InlineData("| [offer](https://contoso.example/t) |\n|---|\n", "https://contoso.example/t", "offer", false)]
    [InlineData("See https://contoso.example/a_(b). Now", "https://contoso.example/a_(b)", "", true)]
    [InlineData("See (https://contoso.example/a) now", "https://contoso.example/a", "", true)]
    [InlineData("See **https://contoso.example/a** now", "https://contoso.example/a", "", true)]
    [InlineData("See www.contoso.example/a, now", "www.contoso.example/a", "", true)]
    [InlineData("See <https://contoso.example/a> now", "https://contoso.example/a", "", true)]
    [InlineData("| a |\n|---|\n| see https://contoso.example/t |", "https://contoso.example/t", "", true)]
    public void A_link_knows_its_target_and_its_text(string source, string url, string text, bool isBare)
    {
        foreach (var variant in new[] { source, source.Replace("\n", "\r\n") })
        {
            var draft = Read(variant);
            var link = Assert.Single(draft.Links);
            Assert.Equal((url, text, isBare), (link.Url, draft.Prose.Slice(link.TextSpan).ToString(), link.IsBare));
            Assert.Equal(url, Text(draft, link.UrlSpan));
            Assert.Equal(url, Blocks(draft.GetScope(ProseScopes.Url)));
            Invariants.Check(draft);
        }
    }

    [Fact]
    public void A_links_target_has_its_escapes_and_entities_resolved()
    {
        var link = Assert.Single(Read("[a](https://contoso.example/?a=1&amp;b=\\*)").Links);
        Assert.Equal("https://contoso.example/?a=1&b=*", link.Url);
        Assert.Equal(4, link.UrlSpan.Start);
    }

    [Fact]
    public void A_bare_URL_becomes_a_URL_token()
    {
        var draft = Read("See https://contoso.example and `code`");
        Assert.Equal([TokenKind.Word, TokenKind.Url, TokenKind.Word, TokenKind.Object], draft.Prose.Tokens.ToArray().Select(token => token.Kind));
    }

    [Theory]
    [InlineData("![A *big* chart](c.png)", "A big chart", "A *big* chart", "c.png", false)]
    [InlineData("![](c.png)", "", "", "c.png", false)]
    [InlineData("![chart][c]\n\n[c]: c.png", "chart", "chart", "c.png", false)]
    [InlineData("![a [b] c](c.png)", "a [b] c", "a [b] c", "c.png", false)]
    [InlineData("<img src='c.png' alt=\"Bar\">", "Bar", "Bar", "c.png", true)]
    [InlineData("<p>\n<img alt='' src=c.png>\n</p>", "", "", "c.png", true)]
    [InlineData("Text <img src=\"c.png\"/> here", null, "", "c.png", true)]
    public void An_image_knows_its_alternative_text(string source, string? alt, string written, string url, bool isHtml)
    {
        var draft = Read(source);
        var image = Assert.Single(draft.Images);
        Assert.Equal((alt, written, url, isHtml), (image.Alt, Text(draft, image.AltSpan), Text(draft, image.UrlSpan), image.IsHtml));
        Invariants.Check(draft);
    }

    [Theory]
    [InlineData("<!-- policylint-disable PL2003 PL2009 -- quoted -->\n\nText", DirectiveKind.Disable, "PL2003,PL2009", "quoted", "<!-- policylint-disable PL2003 PL2009 -- quoted -->\n\nText")]
    [InlineData("<!-- policylint-enable -->\n\nText", DirectiveKind.Enable, "", null, "<!-- policylint-enable -->\n\nText")]
    [InlineData("<!-- policylint-disable-next PL1, PL2 -->\n\n- one\n- two\n\nText", DirectiveKind.DisableNext, "PL1,PL2", null, "- one\n- two")]
    [InlineData("Text\n<!-- policylint-disable-next -- why -->\n<!-- note -->\nNext *one*\n\nLast", DirectiveKind.DisableNext, "", "why", "Next *one*")]
    [InlineData("- one <!-- policylint-disable-line PL1 -- why --> here\n- two", DirectiveKind.DisableLine, "PL1", "why", "- one <!-- policylint-disable-line PL1 -- why --> here")]
    [InlineData("Text <!-- policylint-disable-next PL1 -->\n\nNext", DirectiveKind.DisableNext, "PL1", null, "Next")]
    [InlineData("| a <!-- policylint-disable-line PL1 --> |\n|---|\n| b |", DirectiveKind.DisableLine, "PL1", null, "| a <!-- policylint-disable-line PL1 --> |")]
    [InlineData("Text\n\n<!-- policylint-disable-file PL1 -->", DirectiveKind.DisableFile, "PL1", null, "Text\n\n<!-- policylint-disable-file PL1 -->")]
    [InlineData("Text\n\n<!-- policylint-disable-next PL1 -->", DirectiveKind.DisableNext, "PL1", null, "")]
    [InlineData("<!-- policylint-disable-next PL1 -->\n    code\n\nText", DirectiveKind.DisableNext, "PL1", null, "code")]
    public void A_comment_may_hold_a_directive(string source, DirectiveKind kind, string rules, string? reason, string target)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var draft = Read(source.Replace("\n", lineBreak));
            var directive = Assert.Single(draft.Directives);
            Assert.Equal((kind, rules, reason), (directive.Kind, string.Join(',', directive.Rules.Select(rule => rule.Id)), directive.Reason));
            Assert.Equal(target.Replace("\n", lineBreak), Text(draft, directive.Target).Trim());
            Invariants.Check(draft);
        }
    }

    [Fact]
    public void An_MDX_comment_may_hold_a_directive()
    {
        var draft = Read("{/* policylint-disable-next PL1 -- why */}\n\nText here\n\nMore", Mdx);
        var directive = Assert.Single(draft.Directives);
        Assert.Equal(("why", "Text here"), (directive.Reason, Text(draft, directive.Target)));
    }

    [Theory]
    [InlineData("<!-- policylint disable PL1 -->")]
    [InlineData("<!-- policylint-dissable PL1 -->")]
    [InlineData("<!---->")]
    [InlineData("<!-->")]
    [InlineData("Text `<!-- policylint-disable -->` here")]
    [InlineData("```\n<!-- policylint-disable -->\n```")]
    public void Other_comments_hold_none(string source) => Assert.Empty(Read(source).Directives);

    [Fact]
    public void Front_matter_decides_the_channel()
    {
        Assert.Equal(Channel.Tweet, Read("---\nchannel: tweet\n---\nHi").Channel);
        Assert.Equal(Channel.Blog, Read("---\nchannel: tweet\npolicylint:\n  channel: blog\n---\nHi").Channel);
        Assert.Equal(Channel.LinkedIn, Read("---\nchannel: twet\n---\nHi", new DraftReaderOptions(Channel.LinkedIn)).Channel);
    }

    [Theory]
    [InlineData("---\ntitle: x\n---\nText", FrontMatterKind.Yaml, "---\ntitle: x\n---\n", "Text")]
    [InlineData("---\n---\nText", FrontMatterKind.Yaml, "---\n---\n", "Text")]
    [InlineData("--- \ntitle: x\n...", FrontMatterKind.Yaml, "--- \ntitle: x\n...", "")]
    [InlineData("+++\ntitle = 'x'\n+++\nText", FrontMatterKind.Toml, "+++\ntitle = 'x'\n+++\n", "Text")]
    [InlineData("---\ntitle: x\n\nText", FrontMatterKind.Unterminated, "---\n", "title: x\n\nText")]
    [InlineData("Text\n\n---\n\nMore", FrontMatterKind.None, "", "Text\n\n---\n\nMore")]
    [InlineData(" ---\ntitle: x\n---\nText", FrontMatterKind.None, "", " ---\ntitle: x\n---\nText")]
    public void Front_matter_is_told_from_the_post(string source, FrontMatterKind kind, string span, string post)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var draft = Read(source.Replace("\n", lineBreak));
            Assert.Equal(kind, draft.FrontMatter.Kind);
            Assert.Equal(span.Replace("\n", lineBreak), Text(draft, draft.FrontMatter.Span));
            Assert.Equal(post.Replace("\n", lineBreak), Text(draft, draft.Posts[0].Span));
        }
    }

    [Fact]
    public void Front_matter_that_is_no_mapping_or_never_ends_is_told()
    {
        Assert.Single(Read("---\n- a\n---\nText").FrontMatter.Problems);
        Assert.Single(Read("---\ntitle: x\n").FrontMatter.Problems);
    }

    [Fact]
    public void Front_matter_values_are_blocks_with_their_keys()
    {
        var draft = Read("---\ntitle: \"A \\\"big\\\" day\"\ntags: [one, two]\nmedia:\n  - alt: Bar chart\nlong: >\n  folded\n  text\n---\nText");
        var scope = draft.GetScope(ProseScopes.FrontMatter);
        var seen = scope.Blocks.ToArray().Select(block => $"{block.Key}={scope.Slice(block.Span)}");
        Assert.Equal(["title=A \"big\" day", "tags=one", "tags=two", "media.alt=Bar chart", "long=folded text"], seen);
        var chart = scope.Text.IndexOf("chart", StringComparison.Ordinal);
        Assert.Equal("chart", Text(draft, scope.Map.ToSource(new TextSpan(chart, 5))));
        var text = scope.Text.IndexOf("text", StringComparison.Ordinal);
        Assert.Equal("text", Text(draft, scope.Map.ToSource(new TextSpan(text, 4))));
        Invariants.Check(draft);
    }

    [Fact]
    public void Code_and_HTML_are_scopes_of_their_own()
    {
        var draft = Read("Text `a b` <b class=\"x\">c</b>\n\n> ```\n> one\n> two\n> ```\n\n<div>\n<!-- note -->\nx\n</div>\n");
        Assert.Equal("a b | one\ntwo", Blocks(draft.GetScope(ProseScopes.Code)));
        Assert.Equal("<b class=\"x\"> | </b> | <div> | x\n</div>", Blocks(draft.GetScope(ProseScopes.Html)));
        Invariants.Check(draft);
    }

    [Fact]
    public void Hashtags_mentions_posts_and_the_source_are_scopes_too()
    {
        var draft = Read("---\nchannel: tweet\n---\nHi @contoso #AdWeek\n");
        Assert.Equal("AdWeek", Blocks(draft.GetScope(ProseScopes.Hashtag)));
        Assert.Equal("contoso", Blocks(draft.GetScope(ProseScopes.Mention)));
        Assert.Equal("Hi @contoso #AdWeek", Blocks(draft.GetScope(ProseScopes.Post)));
        Assert.Equal(draft.Source.Content, draft.GetScope(ProseScopes.Source).Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => draft.GetScope(ProseScopes.Text));
    }

    [Fact]
    public void A_plain_channel_shows_what_is_written()
    {
        var draft = Read("**Act** now &amp; here\nnext line\n\nSecond https://contoso.example/x", Tweet);
        Assert.Equal("**Act** now &amp; here\nnext line | Second https://contoso.example/x", Blocks(draft.Prose));
        var link = Assert.Single(draft.Links);
        Assert.Equal(("https://contoso.example/x", 1, true), (link.Url, link.Block, link.IsBare));
        Assert.False(draft.IsTooDeep);
    }

    [Fact]
    public void A_thread_is_split_into_posts()
    {
        var draft = Read("---\nchannel: tweet\n---\nOne\n\nmore\n---\nmedia:\n  - file: a.png\n---\nTwo\n---\nnote: this is text\n---\nFour\n --- \nstill four\n---\n", Tweet);
        var posts = draft.Posts.Select(post => Text(draft, post.Span));
        Assert.Equal(["One\n\nmore", "Two", "note: this is text", "Four\n --- \nstill four"], posts);
        Assert.Equal("tweet", (draft.Posts[0].FrontMatter.Find("channel") as YamlScalar)?.Value);
        Assert.IsType<YamlSequence>(draft.Posts[1].FrontMatter.Find("media"));
        Assert.Equal([0, 0, 1, 2, 3], draft.Prose.Blocks.ToArray().Select(block => block.Post));
        Invariants.Check(draft);
    }

    [Fact]
    public void An_empty_file_is_one_empty_post()
    {
        foreach (var text in new[] { "", "\uFEFF", "\n\n", "---\ntitle: x\n---\n" })
        {
            var draft = Read(text);
            Assert.True(Assert.Single(draft.Posts).Span.IsEmpty);
            Assert.Equal(0, draft.Prose.Blocks.Length);
            Assert.True(Assert.Single(Read(text, Tweet).Posts).Span.IsEmpty);
            Invariants.Check(draft);
        }
    }
}
