using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class UrlScannerTests
{
    [Theory]
    [InlineData("urls")]
    [InlineData("tco_urls_with_params")]
    public void Finds_the_urls_that_twitter_text_finds(string group) =>
        TwitterConformance.Check(
            "extract.yml", group,
            test => test.ExpectedList,
            text => string.Join(" | ", Find(text).Select(span => text[span.Start..span.End])));

    [Theory]
    [InlineData("urls_with_indices")]
    [InlineData("urls_with_directional_markers")]
    public void Finds_urls_where_twitter_text_finds_them(string group) =>
        TwitterConformance.Check(
            "extract.yml", group,
            test => test.ExpectedSpans,
            text => string.Join(" | ", Find(text).Select(span => $"{span.Start}..{span.End}")));

    [Fact]
    public void Valid_urls_without_protocol_are_found_whole() =>
        TwitterConformance.Check("validate.yml", "urls_without_protocol", test => test.Expected, IsOneUrl);

    /// <summary>
    /// The group is about what may be a URL at all. Those with credentials or an address for a host are not shortened in posts,
    /// nor found by twitter-text in running text.
    /// </summary>
    [Fact]
    public void Valid_urls_are_found_whole() =>
        TwitterConformance.Check(
            "validate.yml",
            "urls",
            test => test.Expected,
            IsOneUrl,
            "Valid url: port and userinfo",
            "Valid url: ipv4",
            "Valid url: ipv6",
            "Valid url: sub delims and question marks");

    [Theory]
    [InlineData("no url here. At all.", "")]
    [InlineData("Ends a sentence: contoso.com.", "contoso.com")]
    [InlineData("(see https://contoso.com/a_(b)_c)", "https://contoso.com/a_(b)_c")]
    [InlineData("https://contoso.com/(((((((((((", "https://contoso.com/")]
    [InlineData("HTTP://CONTOSO.COM", "HTTP://CONTOSO.COM")]
    [InlineData("contoso.com?x=1", "contoso.com")]
    [InlineData("contoso.com/?x=1", "contoso.com/?x=1")]
    [InlineData("“https://contoso.com”", "https://contoso.com")]
    [InlineData("a\uFFFCcontoso.com\uFFFC", "contoso.com")]
    [InlineData("ann@contoso.com", "")]
    [InlineData("1.5 or 2.0 and e.g. this", "")]
    [InlineData("contoso.vermögensberatung", "contoso.vermögensberatung")]
    [InlineData("https://t.co?x=1", "https://t.co?x=1")]
    [InlineData("https://contoso.com/a;(b)", "https://contoso.com/a")]
    [InlineData("école.fr", "école.fr")]
    [InlineData("see \"contoso.com\" and `fabrikam.com`", "contoso.com | fabrikam.com")]
    [InlineData("contoso.com?from=fabrikam.com", "contoso.com | fabrikam.com")]
    [InlineData("contoso.com fabrikam.co.uk", "contoso.com | fabrikam.co.uk")]
    [InlineData("xhttps://contoso.com", "")]
    public void Finds(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Find(text).Select(span => text[span.Start..span.End])));

    [Fact]
    public void Tells_whether_there_is_a_protocol()
    {
        Assert.True(UrlScanner.TryFind("https://contoso.com", 0, out _, out var hasProtocol) && hasProtocol);
        Assert.True(UrlScanner.TryFind("contoso.com", 0, out _, out hasProtocol) && !hasProtocol);
    }

    [Fact]
    public void Urls_follow_each_other_inside_the_text() =>
        Gen.String["ab.-_/:?()@#漢é\uD83D\uDE00 com http://t.co"].Sample(text =>
        {
            var end = 0;
            foreach (var span in Find(text))
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                end = span.End;
            }
        });

    [Theory]
    [InlineData("a.")]
    [InlineData("a_b.")]
    [InlineData("漢.")]
    [InlineData("com.")]
    [InlineData("http://")]
    [InlineData("a.com漢")]
    public void Long_repetitions_are_read_through(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        Assert.All(Find(text), span => Assert.True(span.End <= text.Length));
    }

    [Theory]
    [InlineData("com", true)]
    [InlineData("COM", true)]
    [InlineData("み んな", false)]
    [InlineData("みんな", true)]
    [InlineData("中国", true)]
    [InlineData("c", false)]
    [InlineData("", false)]
    [InlineData("example", false)]
    [InlineData("northwesternmutual", true)]
    [InlineData("averyverylongnamethatisnone", false)]
    public void Knows_top_level_domains(string name, bool expected) => Assert.Equal(expected, TopLevelDomains.Contains(name));

    [Fact]
    public void Every_top_level_domain_is_found()
    {
        var names = TopLevelDomainData.NamesByLength.SelectMany(group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.True(names.Length > 1_500);
        Assert.All(names, name => Assert.True(TopLevelDomains.Contains(name), name));
    }

    private static string IsOneUrl(string text) =>
        UrlScanner.TryFind(text, 0, out var span, out _) && span == new TextSpan(0, text.Length) ? "true" : "false";

    private static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var from = 0; UrlScanner.TryFind(text, from, out var span, out _); from = span.End) found.Add(span);
        return found;
    }
}
