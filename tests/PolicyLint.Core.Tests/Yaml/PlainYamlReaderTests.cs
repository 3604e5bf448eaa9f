using CsCheck;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Yaml;

public class PlainYamlReaderTests
{
    private static readonly Gen<string> Key = Gen.OneOf("title", "ms.date", "f1_keywords", "tags", "a-b", "x", "<<", "'q'", "two words", ".x", "1", "null");

    private static readonly Gen<string> Value = Gen.OneOf(
        "", " ", "word", "two words", "Yes, it is [x] {y} & more!", "http://a.b/c#d", "12:30", "a: b", "a:", "a #c", "a# b", "a:#b", "# c", "#c", "'q'", "'it''s'", "\"d\"", "\"a\\n\"",
        "\"a\" b", "'", "\"", "-", "- x", "-x", "?x", ":x", "*x", "&x", "&x y", "!t x", "|", ">", "%x", "@x", "`x", ",x", "[a, b]", "{a: b}", "[", "06/08/2017", "true", "~", "\tx", "x\ty", "é😀", "x ", "a\u2028b", "...", "---", "\"x\" # c", "x\u0007");

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Key, Gen.OneOf(":", ": ", ":  ", " : "), Value, (key, colon, value) => key + colon + value),
        Gen.Select(Gen.OneOf("- ", "  - ", "-  ", "    - ", "-"), Value, (dash, value) => dash + value),
        Gen.OneOf("", "  ", "# comment", "  # comment", "---", "...", "  continued", "word", "\t", "\tx", "- a: b"));

    private static readonly Gen<string> FrontMatter =
        Gen.Select(Line.Array[0, 8], Gen.OneOf("\n", "\r\n"), Gen.Bool, (lines, ending, atEnd) => string.Join(ending, lines) + (atEnd ? ending : ""));

    [Fact]
    public void What_the_fast_path_reads_is_what_the_full_parser_reads()
    {
        var fast = 0;
        FrontMatter.Sample(text =>
        {
            var padded = "--\n" + text + "z: [";
            var region = new TextSpan(3, text.Length);
            if (!PlainYamlReader.TryRead(padded, region, out var root)) return;
            Interlocked.Increment(ref fast);
            var full = YamlReader.ReadAny(padded, region);
            Assert.Empty(full.Problems);
            Assert.Equal(YamlPrinter.PrintOffsets(full.Root), YamlPrinter.PrintOffsets(root));
        }, iter: 50_000);
        Assert.True(fast > 500, $"Only {fast} texts took the fast path.");
    }

    [Theory]
    [InlineData("title: Field object (Word)\nkeywords: vbawd10.chm2351\nf1_keywords:\n- vbawd10.chm2351\nms.date: 06/08/2017\n")]
    [InlineData("title: \"Quoted: yes\"\r\nauthors:\r\n  - ann\r\n  - bo\r\n\r\n# note\r\ndraft: true\r\n")]
    [InlineData("description:\nslug: 'a'")]
    [InlineData("")]
    public void Ordinary_front_matter_takes_the_fast_path(string text) =>
        Assert.True(PlainYamlReader.TryRead(text, new TextSpan(0, text.Length), out _));
}
