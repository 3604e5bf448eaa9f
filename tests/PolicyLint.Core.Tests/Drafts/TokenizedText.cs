using System.Text;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Drafts;

/// <summary>Plain text cut into tokens, for tests: blocks are parted by blank lines.</summary>
internal static class TokenizedText
{
    internal static ProseText Of(string text, bool isPlainChannel = false)
    {
        var buffer = new TokenBuffer();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFC') buffer.AddObject(i, TokenKind.Object);
        }

        var blocks = new List<ProseBlock>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            var span = TextSpan.FromBounds(start, end);
            var (firstToken, firstSentence) = (buffer.TokenCount, buffer.SentenceCount);
            Tokenizer.Tokenize(text, span, blocks.Count, isPlainChannel, buffer);
            blocks.Add(new ProseBlock(
                span, span, ProseScopes.Text, BlockKind.Paragraph, 0, 0,
                firstSentence, buffer.SentenceCount - firstSentence, firstToken, buffer.TokenCount - firstToken));
            start = end + 2;
        }

        return new ProseText(text, new OffsetMap([]), [.. blocks], buffer.ToSentenceArray(), buffer.ToTokenArray());
    }

    /// <summary>The tokens as <c>[text]</c>, those that are no words with the first letters of their kind in front.</summary>
    internal static string Show(ProseText prose)
    {
        var result = new StringBuilder();
        foreach (var token in prose.Tokens)
        {
            if (result.Length > 0) result.Append(' ');
            if (token.Kind != TokenKind.Word) result.Append(token.Kind).Append(':');
            result.Append(prose.Slice(token.Span));
        }

        return result.ToString();
    }

    /// <summary>The sentences, parted by bars.</summary>
    internal static string ShowSentences(ProseText prose)
    {
        var parts = new List<string>();
        foreach (var sentence in prose.Sentences) parts.Add(prose.Slice(sentence.Span).ToString());
        return string.Join(" | ", parts);
    }
}
