using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class WeightedLengthTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String["ab .1#*é\u0301漢👩\u200D👧\uFE0F🇳🇴🏽\u20E3/:\r\n\u2066ﷺ"],
        Gen.OneOf("a.co ", "https://contoso.example.com/a ", "word ", "漢字", "👨‍👩‍👧", "e\u0301", "1️⃣", "한", "\uD83D")
            .Array[0, 40].Select(string.Concat));

    [Theory]
    [InlineData("WeightedTweetsWithDiscountedEmojiCounterTest")]
    [InlineData("UnicodeDirectionalMarkerCounterTest")]
    public void Counts_as_twitter_text_does(string group) =>
        TwitterConformance.Check("validate.yml", group, test => test.Field("weightedLength"), Count);

    /// <summary>The older group counts the parts of an emoji one by one, as version 2 of the configuration did.</summary>
    [Fact]
    public void Counts_as_twitter_text_does_but_for_emoji_of_several_parts() =>
        TwitterConformance.Check(
            "validate.yml",
            "WeightedTweetsCounterTest",
            test => test.Field("weightedLength"),
            Count,
            "Count a mix of single byte single word, and double word unicode characters",
            "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers");

    /// <summary>The group is from the time of 140 characters: what was too long by one then is valid now.</summary>
    [Fact]
    public void Posts_are_valid_that_were_valid_with_140_characters() =>
        TwitterConformance.Check(
            "validate.yml",
            "tweets",
            test => test.Expected,
            text => WeightedLength.Count(text) is > 0 and <= WeightedLength.Limit ? "true" : "false",
            "Invalid Tweet: 141 characters",
            "Invalid Tweet: 141 characters (due to newline)");

    /// <summary>The end of the valid range is the unit before the overflow; twitter-text shifts it by what NFC takes away.</summary>
    [Fact]
    public void Overflows_where_twitter_text_says_that_the_valid_range_ends() =>
        TwitterConformance.Check(
            "validate.yml",
            "WeightedTweetsWithDiscountedEmojiCounterTest",
            test => test.Field("validRangeEnd"),
            text => (WeightedLength.OverflowAt(text, WeightedLength.Limit) is >= 0 and var at ? at - 1 : text.Length - 1).ToString());

    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("see contoso.com/a-long-path/that/does/not/count", 27)]
    [InlineData("README.md", 23)]
    [InlineData("localhost:8080", 14)]
    [InlineData("漢字", 4)]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿🇳🇴👍🏽❤️❤", 10)]
    [InlineData("©©️", 3)]
    public void Counts(string text, int expected) => Assert.Equal(expected, WeightedLength.Count(text));

    [Fact]
    public void Half_a_surrogate_pair_counts_two() => Assert.Equal(3, WeightedLength.Count("\uD83Da"));

    [Fact]
    public void Texts_with_a_space_between_count_as_each_alone() =>
        Gen.Select(AnyText, AnyText).Sample((first, second) =>
            WeightedLength.Count($"{first} {second}") == WeightedLength.Count(first) + 1 + WeightedLength.Count(second));

    [Fact]
    public void What_stands_before_the_overflow_fits() =>
        Gen.Select(AnyText, Gen.Int[0, 60]).Sample((text, limit) =>
        {
            var at = WeightedLength.OverflowAt(text, limit);
            if (WeightedLength.Count(text) <= limit) return at == -1;
            return at >= 0 && at < text.Length && Graphemes.OffsetOf(text, Graphemes.IndexOf(text, at)) == at
                && WeightedLength.Count(text[..at]) <= limit;
        });

    [Theory]
    [InlineData("aaaa", 4, -1)]
    [InlineData("aaaab", 4, 4)]
    [InlineData("e\u0301e\u0301e\u0301", 2, 4)]
    [InlineData("ab 👨‍👩‍👧 c", 4, 3)]
    [InlineData("ab https://contoso.com/x", 10, 3)]
    [InlineData("a\r\nb", 2, 1)]
    public void Finds_the_overflow(string text, int limit, int expected) => Assert.Equal(expected, WeightedLength.OverflowAt(text, limit));

    [Fact]
    public void Any_text_is_counted_alike_as_string_and_span() =>
        AnyText.Sample(text => WeightedLength.Count(text) == WeightedLength.Count(text.AsSpan()));

    private static string Count(string text) => WeightedLength.Count(text).ToString();
}
