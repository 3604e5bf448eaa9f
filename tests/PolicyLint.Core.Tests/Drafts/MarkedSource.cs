using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Drafts;

/// <summary>A draft written with <c>[|…|]</c> around the source that some words of its prose must map to.</summary>
internal sealed record MarkedSource(string Text, TextSpan Marked)
{
    internal static MarkedSource Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "A fixture needs [|…|].");
        return new MarkedSource(marked[..start] + marked[(start + 2)..end] + marked[(end + 2)..], TextSpan.FromBounds(start, end - 2));
    }

    /// <summary>Reads the fixture with LF, with CRLF and with a byte order mark, and checks where the words stand each time.</summary>
    internal static void Check(string marked, string words, Func<Draft, ProseText> proseOf, DraftReaderOptions? options = null)
    {
        Check(Parse(marked), words, proseOf, options);
        Check(Parse(marked.Replace("\n", "\r\n")), words, proseOf, options);
        Check(Parse("\uFEFF" + marked), words, proseOf, options);
    }

    private static void Check(MarkedSource source, string words, Func<Draft, ProseText> proseOf, DraftReaderOptions? options)
    {
        var draft = Read(source.Text, options);
        var prose = proseOf(draft);
        var at = prose.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{words}” is not in “{prose.Text}”.");
        Assert.True(prose.Text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0, $"“{words}” is in the prose more than once.");
        var span = prose.Map.ToSource(new TextSpan(at, words.Length));
        Assert.Equal($"{source.Marked} {source.Text.Substring(source.Marked.Start, source.Marked.Length)}", $"{span} {source.Text.Substring(span.Start, span.Length)}");
        Invariants.Check(draft);
    }

    internal static Draft Read(string text, DraftReaderOptions? options = null) =>
        DraftReader.Read(SourceText.From(text), options ?? new DraftReaderOptions(), TestContext.Current.CancellationToken);
}
