namespace PolicyLint.Drafts;

/// <summary>The blocks of a <see cref="ProseText"/> whose words were not yet looked for.</summary>
/// <param name="Blocks">The blocks; their places among sentences and tokens are still to be filled in.</param>
/// <param name="Objects">What the object characters stand for, in the order of the prose.</param>
/// <param name="IsPlainChannel">Whether the text is shown as it is written.</param>
internal sealed record ProseOutline(ProseBlock[] Blocks, ProseObject[] Objects, bool IsPlainChannel)
{
    /// <summary>Finds words and sentences.</summary>
    internal ProseText.Analysis Tokenise(string text)
    {
        var buffer = new TokenBuffer(text.Length);
        foreach (var item in Objects) buffer.AddObject(item.Offset, item.Kind);
        var blocks = new ProseBlock[Blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var (firstToken, firstSentence) = (buffer.TokenCount, buffer.SentenceCount);
            Tokenizer.Tokenize(text, Blocks[i].Span, i, IsPlainChannel, buffer);
            blocks[i] = Blocks[i] with
            {
                FirstToken = firstToken,
                TokenCount = buffer.TokenCount - firstToken,
                FirstSentence = firstSentence,
                SentenceCount = buffer.SentenceCount - firstSentence,
            };
        }

        var analysis = new ProseText.Analysis(blocks, buffer.ToSentenceArray(), buffer.ToTokenArray());
        buffer.Release();
        return analysis;
    }
}
