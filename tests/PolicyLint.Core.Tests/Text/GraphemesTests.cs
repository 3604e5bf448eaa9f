using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class GraphemesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("a\r\nb", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("👨‍👩‍👧🇳🇴", 2)]
    [InlineData("한", 1)]
    public void Counts_what_a_reader_sees_as_one(string text, int expected) => Assert.Equal(expected, Graphemes.Count(text));

    [Fact]
    public void Half_a_surrogate_pair_is_one() => Assert.Equal(2, Graphemes.Count("\uD83D\uD83D"));

    [Fact]
    public void Form_C_has_as_many_clusters() =>
        Gen.String["ae\u0301\u0327\u0323가\u1161\u11A8👩\u200D\uFE0F\r\n "].Sample(text =>
            Graphemes.Count(text) == Graphemes.Count(Normalization.ToNfc(text)));

    [Fact]
    public void Index_and_offset_lead_back_and_forth() =>
        Gen.String["ae\u0301👩\u200D\uFE0F\r\n "].Sample(text =>
        {
            for (var index = 0; index < Graphemes.Count(text); index++)
                Assert.Equal(index, Graphemes.IndexOf(text, Graphemes.OffsetOf(text, index)));
        });
}
