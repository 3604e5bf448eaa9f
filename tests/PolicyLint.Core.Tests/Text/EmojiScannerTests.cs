using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class EmojiScannerTests
{
    [Theory]
    [InlineData("🐱")]
    [InlineData("☕")]
    [InlineData("❤️")]
    [InlineData("©️")]
    [InlineData("↔️")]
    [InlineData("👍🏽")]
    [InlineData("✌🏿")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👩🏽‍💻")]
    [InlineData("❤‍🔥")]
    [InlineData("🏳️‍🌈")]
    [InlineData("🇳🇴")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("1️⃣")]
    [InlineData("#⃣")]
    [InlineData("🫩")]
    public void An_emoji_is_one_whatever_it_is_made_of(string text)
    {
        Assert.Equal(text.Length, EmojiScanner.LengthAt(text, 0));
        Assert.Equal(text.Length, EmojiScanner.LengthAt(text + "\u200Da", 0));
        Assert.Equal(text.Length, EmojiScanner.LengthAt("a" + text + "1", 1));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("#")]
    [InlineData("*")]
    [InlineData("a")]
    [InlineData("漢")]
    [InlineData("©")]
    [InlineData("™")]
    [InlineData("↔")]
    [InlineData("❤")]
    [InlineData("☕︎")]
    [InlineData("\uFE0F")]
    [InlineData("\u200D")]
    public void Text_is_no_emoji(string text) => Assert.Equal(0, EmojiScanner.LengthAt(text, 0));

    [Fact]
    public void Half_a_surrogate_pair_is_no_emoji()
    {
        Assert.Equal(0, EmojiScanner.LengthAt("\uD83D", 0));
        Assert.Equal(0, EmojiScanner.LengthAt("🐱", 1));
    }

    [Theory]
    [InlineData("🐱🐱", 2)]
    [InlineData("🇳🇴🇸🇪", 4)]
    [InlineData("👍🏽👍", 4)]
    [InlineData("🐱🏽", 2)]
    [InlineData("🏴󠁧󠁢", 2)]
    public void An_emoji_ends_where_the_next_begins(string text, int expected) => Assert.Equal(expected, EmojiScanner.LengthAt(text, 0));

    [Fact]
    public void Every_code_point_is_an_emoji_where_ICU_says_so()
    {
        var icu = Icu.Load();
        var wrong = Icu.AllScalars().Where(codePoint => codePoint > 0x7F && icu.Knows(codePoint)).Where(codePoint =>
        {
            var text = char.ConvertFromUtf32(codePoint);
            return EmojiScanner.LengthAt(text, 0) > 0 != icu.Has(codePoint, Icu.Property.EmojiPresentation)
                || EmojiScanner.LengthAt(text + "\uFE0F", 0) > text.Length != icu.Has(codePoint, Icu.Property.Emoji) && !IsFlagLetter(codePoint)
                || EmojiScanner.LengthAt(text + "🏽", 0) > text.Length != icu.Has(codePoint, Icu.Property.EmojiModifierBase);
        });
        Assert.Empty(wrong.Select(codePoint => $"U+{codePoint:X}"));
    }

    private static bool IsFlagLetter(int codePoint) => codePoint is >= 0x1F1E6 and <= 0x1F1FF;
}
