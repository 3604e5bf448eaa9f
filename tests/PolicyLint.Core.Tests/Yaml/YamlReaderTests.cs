using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "{a‹a›: 1‹1›}‹a: 1›")]
    [InlineData("a: 'x'  # c\n", "{a‹a›: x‹'x'›}‹a: 'x'›")]
    [InlineData("a:\n- x\n- y\nb: 1\n", "{a‹a›: [x‹x›, y‹y›]‹- x\n- y›, b‹b›: 1‹1›}‹a:\n- x\n- y\nb: 1›")]
    [InlineData("a:\n  - x\n  - y\n\n\nb: 1\n", "{a‹a›: [x‹x›, y‹y›]‹- x\n  - y›, b‹b›: 1‹1›}‹a:\n  - x\n  - y\n\n\nb: 1›")]
    [InlineData("a: [1, [2, {b: c}] ] # d\n", "{a‹a›: [1‹1›, [2‹2›, {b‹b›: c‹c›}‹{b: c}›]‹[2, {b: c}]›]‹[1, [2, {b: c}] ]›}‹a: [1, [2, {b: c}] ]›")]
    [InlineData("[]", "[]‹[]›")]
    [InlineData("a: {}\nb: []\n", "{a‹a›: {}‹{}›, b‹b›: []‹[]›}‹a: {}\nb: []›")]
    [InlineData("[x, a: b, c]", "[x‹x›, {a‹a›: b‹b›}‹a: b›, c‹c›]‹[x, a: b, c]›")]
    [InlineData("[a: b]", "[{a‹a›: b‹b›}‹a: b›]‹[a: b]›")]
    [InlineData("a: 'x\n  y'\nb: plain\n  words\n  # c\n", "{a‹a›: x y‹'x\n  y'›, b‹b›: plain words‹plain\n  words›}‹a: 'x\n  y'\nb: plain\n  words›")]
    [InlineData("a: |\n  text\n  more\n\n\nb: >-\n  folded\n  text\n", "{a‹a›: text\nmore\n‹|\n  text\n  more›, b‹b›: folded text‹>-\n  folded\n  text›}‹a: |\n  text\n  more\n\n\nb: >-\n  folded\n  text›")]
    [InlineData("a: |\nb: 1", "{a‹a›: ‹|›, b‹b›: 1‹1›}‹a: |\nb: 1›")]
    [InlineData("a:\nb: ", "{a‹a›: ‹›, b‹b›: ‹›}‹a:\nb:›")]
    [InlineData("- a\n-\n- b: c\n", "[a‹a›, ‹›, {b‹b›: c‹c›}‹b: c›]‹- a\n-\n- b: c›")]
    [InlineData("a: \"\\u0041\\n\"\r\nb: 'it''s'\r\n", "{a‹a›: A\n‹\"\\u0041\\n\"›, b‹b›: it's‹'it''s'›}‹a: \"\\u0041\\n\"\r\nb: 'it''s'›")]
    [InlineData("a: \"😀\" # x\n😀: 1\n", "{a‹a›: 😀‹\"😀\"›, 😀‹😀›: 1‹1›}‹a: \"😀\" # x\n😀: 1›")]
    [InlineData("? a\n: b\n", "{a‹a›: b‹b›}‹? a\n: b›")]
    [InlineData("a:\tx\n", "{a‹a›: x‹x›}‹a:\tx›")]
    [InlineData("--- \na: 1\n...\n", "{a‹a›: 1‹1›}‹a: 1›")]
    [InlineData("\uFEFFa: 1\n", "{a‹a›: 1‹1›}‹a: 1›")]
    [InlineData("plain", "plain‹plain›")]
    public void Every_node_knows_its_place(string text, string expected)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, YamlPrinter.Print(text, document.Root));
    }

    [Theory]
    [InlineData("a: &x [1, 2]\nb: *x\n", "{a‹a›: [1‹1›, 2‹2›]‹[1, 2]›, b‹b›: [1‹1›, 2‹2›]‹*x›}‹a: &x [1, 2]\nb: *x›")]
    [InlineData("a: &x\n  k: v\nb: *x\n", "{a‹a›: {k‹k›: v‹v›}‹k: v›, b‹b›: {k‹k›: v‹v›}‹*x›}‹a: &x\n  k: v\nb: *x›")]
    [InlineData("a: &x\n- 1\nb: *x\n", "{a‹a›: [1‹1›]‹- 1›, b‹b›: [1‹1›]‹*x›}‹a: &x\n- 1\nb: *x›")]
    [InlineData("a: &x 'v'\nb: *x\n", "{a‹a›: v‹'v'›, b‹b›: v‹*x›}‹a: &x 'v'\nb: *x›")]
    [InlineData("a: &x\nb: *x\n", "{a‹a›: ‹›, b‹b›: ‹*x›}‹a: &x\nb: *x›")]
    [InlineData("a: !!str 12\nb: !t {x: 1}\n", "{a‹a›: 12‹12›, b‹b›: {x‹x›: 1‹1›}‹{x: 1}›}‹a: !!str 12\nb: !t {x: 1}›")]
    [InlineData("a: &x # c\n  v\n", "{a‹a›: v‹v›}‹a: &x # c\n  v›")]
    public void Anchors_and_tags_are_no_part_of_a_value_and_an_alias_stands_where_it_is_written(string text, string expected)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, YamlPrinter.Print(text, document.Root));
    }

    [Theory]
    [InlineData("a: \"x\ny\"\nb: 1\n", "{a‹a›: x y‹\"x\ny\"›, b‹b›: 1‹1›}‹a: \"x\ny\"\nb: 1›")]
    [InlineData("a: \"x\r\n\r\ny\\\nz\"\r\nb: 1\n", "{a‹a›: x\nyz‹\"x\r\n\r\ny\\\nz\"›, b‹b›: 1‹1›}‹a: \"x\r\n\r\ny\\\nz\"\r\nb: 1›")]
    [InlineData("l:\n  - \"x\n  y\"\n  - \"a\nb\"\n  - [c]\n", "{l‹l›: [x y‹\"x\n  y\"›, a b‹\"a\nb\"›, [c‹c›]‹[c]›]‹- \"x\n  y\"\n  - \"a\nb\"\n  - [c]›}‹l:\n  - \"x\n  y\"\n  - \"a\nb\"\n  - [c]›")]
    public void A_double_quoted_value_may_go_on_at_the_margin_as_site_generators_allow(string text, string expected)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, YamlPrinter.Print(text, document.Root));
    }

    [Theory]
    [InlineData("a: 12", true)]
    [InlineData("a: '12'", false)]
    [InlineData("a: \"12\"", false)]
    [InlineData("a: !!str 12", false)]
    [InlineData("a: ! 12", false)]
    [InlineData("a: |\n  12", false)]
    public void Only_an_unquoted_scalar_is_plain(string text, bool isPlain) =>
        Assert.Equal(isPlain, Assert.IsType<YamlScalar>(((YamlMapping?)YamlReader.Read(text).Root)?["a"]).IsPlain);

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("# only\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\n...\n")]
    public void A_text_without_content_has_no_root_and_no_problem(string text)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Problems);
        Assert.True(document.Root is null or YamlScalar { IsNull: true });
    }

    [Fact]
    public void Only_the_region_is_read_and_spans_refer_to_the_whole_text()
    {
        const string Text = "---\ntags: [a, 'b']\n---\n: not yaml [";
        var document = YamlReader.Read(Text, TextSpan.FromBounds(4, 19));
        Assert.Empty(document.Problems);
        Assert.Equal("{tags‹tags›: [a‹a›, b‹'b'›]‹[a, 'b']›}‹tags: [a, 'b']›", YamlPrinter.Print(Text, document.Root));
    }

    [Fact]
    public void A_region_that_leaves_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => YamlReader.Read("abc", new TextSpan(2, 2)));
}
