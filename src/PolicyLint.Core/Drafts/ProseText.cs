using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Text of a draft with its markup removed: all blocks of some scopes in one buffer (a blank line between two of them), its
/// words and sentences, and the map back to the source.
/// </summary>
public sealed class ProseText
{
    internal ProseText(string text, OffsetMap map, ProseBlock[] blocks, Sentence[] sentences, Token[] tokens)
    {
        Text = text;
        Map = map;
        BlockArray = blocks;
        SentenceArray = sentences;
        TokenArray = tokens;
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

    internal ProseBlock[] BlockArray { get; }

    internal Sentence[] SentenceArray { get; }

    internal Token[] TokenArray { get; }

    /// <summary>The text of a span of the prose.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);
}
