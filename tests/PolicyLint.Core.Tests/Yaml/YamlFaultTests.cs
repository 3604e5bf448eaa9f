using CsCheck;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Yaml;

public class YamlFaultTests
{
    /// <summary>Text, what the problem's span covers, a part of its message, and what was kept.</summary>
    [Theory]
    [InlineData("a: 1\na: 2\n", "a", 5, "occurs twice", "{a‹a›: 1‹1›}‹a: 1\na: 2›")]
    [InlineData("a: 1\n<<: {b: 2}\n", "<<", 5, "not supported", "{a‹a›: 1‹1›}‹a: 1\n<<: {b: 2}›")]
    [InlineData("a: 1\n? [b]\n: 2\nc: 3\n", "[b]", 7, "not a list or map", "{a‹a›: 1‹1›, c‹c›: 3‹3›}‹a: 1\n? [b]\n: 2\nc: 3›")]
    [InlineData("a: *nope\nb: 1\n", "*nope", 3, "Nothing before this is named", "{a‹a›: ‹*nope›, b‹b›: 1‹1›}‹a: *nope\nb: 1›")]
    [InlineData("a: &a [*a]\n", "*a", 7, "Nothing before this is named", "{a‹a›: [‹*a›]‹[*a]›}‹a: &a [*a]›")]
    [InlineData("a: 1\nb: 'half", "'", 8, "never closed", "{a‹a›: 1‹1›, b‹b›: ‹›}‹a: 1\nb:›")]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", "[", 8, "add “]”", "{a‹a›: 1‹1›, b‹b›: ‹›, c‹c›: 3‹3›}‹a: 1\nb: [1, 2\nc: 3›")]
    [InlineData("a: {b: 1, ", "{", 3, "add “}”", "{a‹a›: ‹›}‹a:›")]
    [InlineData("a: x: y\n", ":", 4, "put quotes around it", "{a‹a›: ‹›}‹a:›")]
    [InlineData("a: x\n\tb: y\n", "\t", 5, "use spaces", "{a‹a›: x‹x›}‹a: x›")]
    [InlineData("a:\n\tb: y\nc: 1\n", "\t", 3, "use spaces", "{a‹a›: ‹›, c‹c›: 1‹1›}‹a:\n\tb: y\nc: 1›")]
    [InlineData("a: @x\n", "@", 3, "put the value in quotes", "{a‹a›: ‹›}‹a:›")]
    [InlineData("a: \"b\\q\"\n", "\\", 5, "use single quotes", "{a‹a›: ‹›}‹a:›")]
    [InlineData("a: - x\n", "-", 3, "a line of its own", "{a‹a›: ‹›}‹a:›")]
    [InlineData("  a: 1\n b: 2\n", "b", 8, "indent", "{a‹a›: 1‹1›}‹a: 1›")]
    [InlineData("title: A: B\nchannel: tweet\n", ":", 8, "put quotes around it", "{title‹title›: ‹›, channel‹channel›: tweet‹tweet›}‹title: A: B\nchannel: tweet›")]
    [InlineData("title: \"A\" b\nx: 1\n", "b", 11, "closing quote", "{title‹title›: ‹›, x‹x›: 1‹1›}‹title: \"A\" b\nx: 1›")]
    [InlineData("a: 1\nword\nb: 2\n", "w", 5, "“key: value”", "{a‹a›: 1‹1›, b‹b›: 2‹2›}‹a: 1\nword\nb: 2›")]
    [InlineData("r:\n  A: x: y\n  B: 1\nc: 2\n", ":", 9, "quotes", "{r‹r›: {A‹A›: ‹›, B‹B›: 1‹1›}‹A: x: y\n  B: 1›, c‹c›: 2‹2›}‹r:\n  A: x: y\n  B: 1\nc: 2›")]
    [InlineData("a: 1\n---\nb: 2\n", "---", 5, "one YAML document", "{a‹a›: 1‹1›}‹a: 1›")]
    public void A_mistake_is_told_at_its_place_and_costs_no_more_than_its_line(string text, string place, int start, string message, string kept)
    {
        var document = YamlReader.Read(text);
        var problem = Assert.Single(document.Problems);
        Assert.Equal((place, start), (text.Substring(problem.Span.Start, problem.Span.Length), problem.Span.Start));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(kept, YamlPrinter.Print(text, document.Root));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[\n")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    public void A_hundred_thousand_nested_collections_are_one_problem(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000));
        var document = YamlReader.Read(text);
        Assert.Contains("deeper than 100", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        Assert.InRange(Depth(document.Root), 0, 100);
    }

    [Fact]
    public void An_alias_bomb_is_one_problem_and_a_small_tree()
    {
        const string First = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
        var levels = Enumerable.Range(1, 11).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n");
        var document = YamlReader.Read(First + string.Concat(levels));
        Assert.Contains("more than 10000", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        Assert.InRange(Count(document.Root), 1, 2 * YamlReader.MaxAliasedNodes);
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_brackets_may()
    {
        var levels = Enumerable.Range(1, 299).Select(i => $"- &a{i} [*a{i - 1}]\n");
        var document = YamlReader.Read("- &a0 [x]\n" + string.Concat(levels));
        Assert.Contains("deeper than 100", document.Problems[0].Message, StringComparison.Ordinal);
        Assert.InRange(Depth(document.Root), 50, 101);
    }

    [Fact]
    public void Many_keys_with_a_duplicate_among_them_are_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: {i}\n")) + "k7: again\n";
        var document = YamlReader.Read(text);
        Assert.Contains("“k7” occurs twice", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(20_000, ((YamlMapping?)document.Root)?.Entries.Length);
    }

    [Fact]
    public void A_bracket_told_at_the_end_of_the_text_is_no_failure()
    {
        var document = YamlReader.Read("!\">\n#\t&:.@%%[::");
        Assert.NotEmpty(document.Problems);
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_throw_or_leave_its_region()
    {
        Gen.String[Gen.OneOf("a: \n\t-[]{}#&*!|>'\"%@`,?:\\x<~=.1é\r\u0085\u2028".ToCharArray()), 0, 60].Sample(text =>
        {
            var document = YamlReader.ReadAny(text, new PolicyLint.Text.TextSpan(0, text.Length));
            AssertInside(document.Root, text.Length);
            foreach (var problem in document.Problems)
            {
                Assert.InRange(problem.Span.Start, 0, text.Length);
                Assert.InRange(problem.Span.End, problem.Span.Start, text.Length);
                Assert.DoesNotContain('\n', problem.Message);
            }
        }, iter: 20_000);
    }

    private static void AssertInside(YamlNode? node, int length)
    {
        if (node is null) return;
        Assert.InRange(node.Span.Start, 0, length);
        Assert.InRange(node.Span.End, node.Span.Start, length);
        foreach (var child in Children(node)) AssertInside(child, length);
    }

    private static int Depth(YamlNode? node) => node is null ? 0 : Children(node).Select(child => Depth(child) + 1).DefaultIfEmpty(0).Max();

    private static int Count(YamlNode? node) => node is null ? 0 : 1 + Children(node).Sum(Count);

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
