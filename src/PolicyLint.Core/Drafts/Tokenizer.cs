using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Splits a block into words and signs; one sentence a block.</summary>
internal static class Tokenizer
{
    internal static void Tokenize(string text, TextSpan block, int blockIndex, bool isPlainChannel, TokenBuffer buffer)
    {
        var first = buffer.TokenCount;
        for (var i = block.Start; i < block.End;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var isUrl = isPlainChannel && (text.AsSpan(i).StartsWith("http://") || text.AsSpan(i).StartsWith("https://"));
            var isTag = text[i] is '#' or '@';
            if (isUrl)
                while (i < block.End && !char.IsWhiteSpace(text[i])) i++;
            else if (isTag || char.IsLetterOrDigit(text[i]))
                for (i++; i < block.End && char.IsLetterOrDigit(text[i]);) i++;
            else
                i++;
            var kind = text[start] switch
            {
                '￼' => buffer.KindOfObject(start),
                '#' => TokenKind.Hashtag,
                '@' => TokenKind.Mention,
                _ when isUrl => TokenKind.Url,
                _ when char.IsLetterOrDigit(text[start]) => TokenKind.Word,
                _ => TokenKind.Sign,
            };
            buffer.Add(new Token(start, i - start, 0, kind, TokenTraits.None));
        }

        if (buffer.TokenCount > first) buffer.AddSentence(new Sentence(block, first, buffer.TokenCount - first, blockIndex));
    }
}
