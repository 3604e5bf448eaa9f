using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Cuts the text of a block into words, numbers, signs … and sentences, in one pass over its characters. White space, hyphens and
/// quotation marks leave no token. A token's hash is taken from its folded form while it is read: see <see cref="TokenFolding"/>.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens and sentences of one block.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="block">The block's place in it.</param>
    /// <param name="blockIndex">The block's index, for its sentences.</param>
    /// <param name="isPlainChannel">Whether URLs without protocol are recognised and a line break after a stop ends a sentence.</param>
    /// <param name="buffer">Where to.</param>
    internal static void Tokenize(string text, TextSpan block, int blockIndex, bool isPlainChannel, TokenBuffer buffer)
    {
        var firstToken = buffer.TokenCount;
        buffer.ClearStops();
        new TokenScanner(text.AsSpan(0, block.End), block.Start, isPlainChannel, buffer).Scan();
        SentenceSplitter.Split(text, block, blockIndex, isPlainChannel, firstToken, buffer);
    }
}
