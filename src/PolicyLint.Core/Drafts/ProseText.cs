using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Text of a draft with its markup removed: all blocks of some scopes in one buffer (a blank line between two of them), its
/// words and sentences, and the map back to the source. Words and sentences are found on first use, since secrets and
/// patterns look at large texts and never ask for them.
/// </summary>
public sealed class ProseText
{
    private readonly ProseOutline? _outline;
    private Analysis? _analysis;

    internal ProseText(string text, OffsetMap map, ProseBlock[] blocks, Sentence[] sentences, Token[] tokens)
    {
        Text = text;
        Map = map;
        _analysis = new Analysis(blocks, sentences, tokens);
    }

    internal ProseText(string text, OffsetMap map, ProseOutline outline)
    {
        Text = text;
        Map = map;
        _outline = outline;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The way back to the source.</summary>
    public OffsetMap Map { get; }

    /// <summary>The blocks in the order of the source.</summary>
    public ReadOnlySpan<ProseBlock> Blocks => BlockArray;

    /// <summary>The sentences, block by block.</summary>
    public ReadOnlySpan<Sentence> Sentences => SentenceArray;

    /// <summary>The tokens, sentence by sentence.</summary>
    public ReadOnlySpan<Token> Tokens => TokenArray;

    internal ProseBlock[] BlockArray => Analysed.Blocks;

    internal Sentence[] SentenceArray => Analysed.Sentences;

    internal Token[] TokenArray => Analysed.Tokens;

    private Analysis Analysed => _analysis ?? Analyse();

    /// <summary>The text of a span of the prose.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    private Analysis Analyse()
    {
        if (_outline is null) throw new InvalidOperationException("A prose text without an outline is analysed when it is made.");
        // Two threads may do this at once; they find the same, and the first result stays.
        var found = _outline.Tokenise(Text);
        return Interlocked.CompareExchange(ref _analysis, found, null) ?? found;
    }

    /// <summary>The blocks with what was found in them.</summary>
    internal sealed record Analysis(ProseBlock[] Blocks, Sentence[] Sentences, Token[] Tokens);
}
