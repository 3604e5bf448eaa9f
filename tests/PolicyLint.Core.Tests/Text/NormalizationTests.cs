using System.Text;
using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class NormalizationTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String["ae\u0301\u0327\u0323\u0345\u1100\u1161\u11A8가\u0F71\u0F72\uD800\uDC00"]);

    [Fact]
    public void Every_code_point_is_normalised_as_ICU_does()
    {
        var icu = Icu.Load();
        var wrong = Icu.AllScalars().Where(icu.Knows)
            .Select(codePoint => char.ConvertFromUtf32(codePoint))
            .Where(text => Normalization.ToNfc(text) != icu.ToNfc(text))
            .Select(Describe);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_code_point_but_ideographs_is_normalised_among_others_as_ICU_does()
    {
        var icu = Icu.Load();
        var wrong = Icu.AllScalars().Where(icu.Knows)
            .Where(codePoint => codePoint is < 0x3400 or > 0xA000 and < 0xAD00 or > 0xD7A3 and < 0xE000 or > 0xF8FF and < 0x20000)
            .Select(codePoint => $"e\u0323{char.ConvertFromUtf32(codePoint)}\u0301\u0334{char.ConvertFromUtf32(codePoint)}")
            .Where(text => Normalization.ToNfc(text) != icu.ToNfc(text))
            .Select(Describe);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Random_sequences_of_what_composes_and_reorders_are_normalised_as_ICU_does()
    {
        var icu = Icu.Load();
        // All that is ever touched, and letters to stand among it.
        var active = Icu.AllScalars().Where(icu.Knows)
            .Where(c => c is >= 0x300 and < 0x370 or >= 0x1100 and < 0x1200 or >= 0xAC00 and < 0xAD00
                || icu.ToNfc("e\u0334" + char.ConvertFromUtf32(c) + "\u0334\u0345") != "e\u0334" + char.ConvertFromUtf32(c) + "\u0334\u0345")
            .Concat(Enumerable.Range('A', 58))
            .ToArray();
        Gen.OneOf(active).Array[0, 12]
            .Select(points => string.Concat(points.Select(char.ConvertFromUtf32)))
            .Sample(text => Normalization.ToNfc(text) == icu.ToNfc(text), iter: 50_000);
    }

    [Fact]
    public void Normalising_again_changes_nothing() =>
        AnyText.Sample(text =>
        {
            var once = Normalization.ToNfc(text);
            return ReferenceEquals(Normalization.ToNfc(once), once) && Normalization.IsNfc(once)
                && Normalization.IsNfc(text) == (once == text);
        });

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("caf\u00E9 – “quoted” 日本語 한국어 🐱")]
    [InlineData("x\u0301")]
    public void Text_in_form_C_is_the_same_instance(string text) => Assert.Same(text, Normalization.ToNfc(text));

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0323\u0307", "\u1EA1\u0307")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\uFB2C", "\u05E9\u05BC\u05C1")]
    [InlineData("\U0002F800", "\u4E3D")]
    public void Text_not_in_form_C_is_put_into_it(string text, string expected)
    {
        Assert.False(Normalization.IsNfc(text));
        Assert.Equal(expected, Normalization.ToNfc(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_stays_as_it_is()
    {
        const string Halves = "\uDC00 and \uD800";
        Assert.Same(Halves, Normalization.ToNfc(Halves));
        Assert.Equal("\uD800é", Normalization.ToNfc("\uD800e\u0301"));
    }

    [Fact]
    public void A_long_run_of_combining_marks_is_sorted()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0315\u0301\u0323", 20_000));
        var normalised = Normalization.ToNfc("q" + marks);
        Assert.Equal("q" + new string('\u0323', 20_000) + new string('\u0301', 20_000) + new string('\u0315', 20_000), normalised);
    }

    private static string Describe(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
}
