using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class EntityScannerTests
{
    private delegate int Scan(ReadOnlySpan<char> text, int index);

    [Theory]
    [InlineData("hashtags")]
    [InlineData("hashtags_from_astral")]
    public void Finds_the_hashtags_that_twitter_text_finds(string group) =>
        TwitterConformance.Check("extract.yml", group, test => test.ExpectedList, text => Join(text, HashtagScanner.LengthAt));

    [Fact]
    public void Finds_hashtags_where_twitter_text_finds_them() =>
        TwitterConformance.Check(
            "extract.yml", "hashtags_with_indices",
            test => test.ExpectedSpans,
            text => Spans(text, HashtagScanner.LengthAt));

    [Fact]
    public void Valid_hashtags_are_found_whole() =>
        TwitterConformance.Check("validate.yml", "hashtags", test => test.Expected, text => IsWhole(text, HashtagScanner.LengthAt));

    /// <summary>A name and a host is a Mastodon account for us; twitter-text takes it for half an e-mail address.</summary>
    [Fact]
    public void Finds_the_mentions_that_twitter_text_finds_and_those_with_a_host() =>
        TwitterConformance.Check(
            "extract.yml",
            "mentions",
            test => test.ExpectedList,
            text => Join(text, MentionScanner.LengthAt),
            "Extract lone metion but not @user@user (too close to an email)");

    [Fact]
    public void Finds_mentions_where_twitter_text_finds_them() =>
        TwitterConformance.Check(
            "extract.yml", "mentions_with_indices",
            test => test.ExpectedSpans,
            text => Spans(text, MentionScanner.LengthAt));

    [Fact]
    public void Valid_names_are_found_whole() =>
        TwitterConformance.Check("validate.yml", "usernames", test => test.Expected, text => IsWhole(text, MentionScanner.LengthAt));

    [Theory]
    [InlineData("@ann@fabrikam.com says", "ann@fabrikam.com")]
    [InlineData("thanks @ann.bsky.social.", "ann.bsky.social")]
    [InlineData("thanks @ann.So we went", "ann")]
    [InlineData("thanks @ann. We went", "ann")]
    [InlineData("@ann@nowhere", "")]
    [InlineData("ann@fabrikam.com", "")]
    [InlineData("@a_name_longer_than_twenty_letters", "a_name_longer_than_twenty_letters")]
    [InlineData("@", "")]
    public void Finds_mentions(string text, string expected) => Assert.Equal(expected, Join(text, MentionScanner.LengthAt));

    [Theory]
    [InlineData("#", "")]
    [InlineData("C# and F#", "")]
    [InlineData("#️⃣", "")]
    [InlineData("&#8217;", "")]
    [InlineData("#ad!", "ad")]
    [InlineData("#e\u0301t\u00E9", "e\u0301t\u00E9")]
    public void Finds_hashtags(string text, string expected) => Assert.Equal(expected, Join(text, HashtagScanner.LengthAt));

    [Fact]
    public void Nothing_found_leaves_the_text() =>
        Gen.String.Sample(text =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                Assert.InRange(HashtagScanner.LengthAt(text, i), 0, text.Length - i);
                Assert.InRange(MentionScanner.LengthAt(text, i), 0, text.Length - i);
                Assert.InRange(EmojiScanner.LengthAt(text, i), 0, text.Length - i);
            }
        });

    private static string IsWhole(string text, Scan scan) => scan(text, 0) == text.Length ? "true" : "false";

    private static string Join(string text, Scan scan) =>
        string.Join(" | ", Find(text, scan).Select(span => text[(span.Start + 1)..span.End]));

    private static string Spans(string text, Scan scan) => string.Join(" | ", Find(text, scan).Select(span => $"{span.Start}..{span.End}"));

    /// <summary>Scans as the tokenizer does: a URL first, then hashtags and mentions outside of it.</summary>
    private static List<TextSpan> Find(string text, Scan scan)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            if (UrlScanner.TryFind(text, i, out var url, out _) && url.Start == i)
            {
                i = url.End;
                continue;
            }

            var length = scan(text, i);
            if (length > 0) found.Add(new TextSpan(i, length));
            i += Math.Max(length, 1);
        }

        return found;
    }
}
