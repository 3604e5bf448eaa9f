using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Drafts;

public sealed class DraftReaderProperties
{
    private static readonly DraftReaderOptions[] AllOptions =
        [new(), new(IsMdx: true), new(Channel.Tweet)];

    // Pieces that Markdown gives a meaning, so that random sequences of them meet its corners.
    private static readonly string[] Pieces =
    [
        "a", "word", "two words", " ", "  ", "\t", "\n", "\n\n", "*", "**", "_", "~~", "`", "``", "[", "]", "](x)", "](x \"t\")", "[r]", "\n[r]: x 't'\n", "![",
        "<b>", "</b>", "<br>", "<!-- c -->", "<!-- policylint-disable-next PL1 -- r -->", "<!--", "-->", "<img src=a alt='b'>", "<div>", "&amp;", "&#65;", "&", "\\", "\\*", "\\\n", "  \n",
        "# ", "\n# ", "> ", "\n> ", "- ", "\n- ", "\n  - ", "1. ", "\n1. ", "[ ] ", "[x] ", "\n---\n", "\n===\n", "```", "\n```\n", "    ", "|", "\n|-|-|\n", "|a|b|", "[^1]", "\n[^1]: ", "\n    ",
        "http://contoso.example", "www.contoso.example", "<https://contoso.example>", "<a@b.example>", ".", ":", "://", "{{", "}}", "{{ x }}", "{% x %}", "{", "}", "{/*", "*/}", "import a\n",
        "<A b={c} />", "😀", "é", "日本", "\u0301", "\uFFFC", "\uFDD0", "\0", "---\nkey: v\n---\n",
    ];

    private static readonly Gen<string> Markdown =
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(choice => string.Concat(choice.Select(i => Pieces[i])));

    // Any UTF-16 at all, lone surrogates among it.
    private static readonly Gen<string> AnyText = Gen.Char[(char)0, char.MaxValue].Array[0, 60].Select(signs => new string(signs));

    private static Draft Read(string text, DraftReaderOptions options) => DraftReader.Read(SourceText.From(text), options, CancellationToken.None);

    [Fact]
    public void Any_Markdown_reads_and_keeps_the_invariants() =>
        Markdown.Sample(
            text =>
            {
                foreach (var options in AllOptions) Invariants.Check(Read(text, options), areTablesSound: false);
            },
            iter: 20_000);

    [Fact]
    public void Any_text_reads_and_keeps_the_invariants() =>
        AnyText.Sample(
            text =>
            {
                foreach (var options in AllOptions) Invariants.Check(Read(text, options), areTablesSound: false);
            },
            iter: 5_000);

    [Fact]
    public void Line_ends_make_no_difference() =>
        Markdown.Sample(
            text =>
            {
                foreach (var options in AllOptions) CheckLineEnds(text, options);
            },
            iter: 10_000);

    private static void CheckLineEnds(string text, DraftReaderOptions options)
    {
        var (lf, crlf) = (Read(text, options), Read(text.Replace("\n", "\r\n"), options));
        Assert.Equal(lf.Prose.Text, crlf.Prose.Text);
        Assert.Equal(lf.Links.Select(link => link.Url), crlf.Links.Select(link => link.Url));
        // Where each code unit of the one stands in the other.
        var shift = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) shift[i + 1] = shift[i] + (text[i] == '\n' ? 2 : 1);
        foreach (ref readonly var block in lf.Prose.Blocks)
        {
            for (var i = block.Span.Start; i < block.Span.End; i++)
            {
                var span = lf.Prose.Map.ToSource(new TextSpan(i, 1));
                Assert.Equal(TextSpan.FromBounds(shift[span.Start], shift[span.End]), crlf.Prose.Map.ToSource(new TextSpan(i, 1)));
            }
        }
    }
}
