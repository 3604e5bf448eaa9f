using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Divides the tokens of a block into sentences, much as UAX #29 does, with the abbreviations of English besides: only at a stop
/// (<c>. ! ? …</c> and their like), so that text without one is a single sentence.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Appends the sentences of one block, whose tokens stand in the buffer from <paramref name="firstToken"/> on, and sets the traits that depend on them.</summary>
    internal static void Split(ReadOnlySpan<char> text, TextSpan block, int blockIndex, bool isPlainChannel, int firstToken, TokenBuffer buffer)
    {
        var end = block.End;
        while (end > block.Start && char.IsWhiteSpace(text[end - 1])) end--;
        var sentenceToken = firstToken;
        var sentenceStart = SkipWhiteSpace(text, block.Start, end);
        var resume = firstToken;
        foreach (var stop in buffer.Stops)
        {
            if (stop < resume) continue;
            var tail = Tail.Read(text, end, stop, buffer.Tokens);
            resume = tail.NextToken;
            if (tail.End < end && !EndsSentence(text, end, isPlainChannel, sentenceToken, stop, tail, buffer.Tokens)) continue;
            Add(buffer, TextSpan.FromBounds(sentenceStart, tail.End), sentenceToken, tail.NextToken, blockIndex);
            if (tail.IsQuestion) buffer.AddTraits(tail.FirstSign, TokenTraits.Question);
            sentenceToken = tail.NextToken;
            sentenceStart = SkipWhiteSpace(text, tail.End, end);
        }

        if (sentenceToken < buffer.TokenCount) Add(buffer, TextSpan.FromBounds(sentenceStart, end), sentenceToken, buffer.TokenCount, blockIndex);
    }

    private static bool EndsSentence(
        ReadOnlySpan<char> text, int end, bool isPlainChannel, int sentenceToken, int stop, in Tail tail, ReadOnlySpan<Token> tokens)
    {
        var token = tokens[stop];
        var c = text[token.End - 1];
        if (c >= 0x3000) return true; // the scripts of these stops write no space after them
        var next = tail.End;
        if (!char.IsWhiteSpace(text[next])) return tail.HasEmoji;
        var hasLineBreak = false;
        while (next < end && char.IsWhiteSpace(text[next])) hasLineBreak |= text[next++] == '\n';
        if (hasLineBreak && isPlainChannel || tail.HasEmoji) return true;
        if (tail.NextToken >= tokens.Length) return false; // nothing but quotation marks follows
        var follower = tokens[tail.NextToken];
        if (follower.Kind == TokenKind.Comma) return false;
        var isLower = StartsInLowerCase(text, follower, tokens, tail.NextToken);
        if (c is '.' or '\u2026' && !tail.HasStrongStop) return !isLower && !Abbreviations.Continue(text, tokens, sentenceToken, stop, tail.NextToken);
        return !(isLower && tail.HasCloser);
    }

    /// <summary>Whether what follows goes on with a small letter. A word such as iPhone may begin a sentence.</summary>
    private static bool StartsInLowerCase(ReadOnlySpan<char> text, in Token token, ReadOnlySpan<Token> tokens, int index)
    {
        var word = token;
        while (word.Kind == TokenKind.Sign && text[word.Start] is '(' or '[' or '\u2013' or '\u2014' && index + 1 < tokens.Length) word = tokens[++index];
        if (word.Kind != TokenKind.Word || !char.IsLower(text[word.Start])) return false;
        foreach (var c in text.Slice(word.Start, word.Length))
        {
            if (char.IsUpper(c)) return false;
        }

        return true;
    }

    private static void Add(TokenBuffer buffer, TextSpan span, int firstToken, int nextToken, int block)
    {
        buffer.AddSentence(new Sentence(span, firstToken, nextToken - firstToken, block));
        var tokens = buffer.Tokens[..nextToken];
        for (var i = firstToken; i < tokens.Length; i++)
        {
            if (IsSign(tokens[i].Kind)) continue;
            buffer.AddTraits(i, TokenTraits.SentenceStart);
            if (tokens[i].Kind != TokenKind.Emoji) break;
        }

        for (var i = tokens.Length - 1; i >= firstToken; i--)
        {
            if (IsSign(tokens[i].Kind)) continue;
            buffer.AddTraits(i, TokenTraits.SentenceEnd);
            if (tokens[i].Kind != TokenKind.Emoji) break;
        }
    }

    private static bool IsSign(TokenKind kind) => kind is TokenKind.Sign or TokenKind.Comma;

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    /// <summary>All that still belongs to a sentence after its first stop: more stops, closing quotes and brackets, footnote marks, emoji.</summary>
    private readonly ref struct Tail
    {
        private Tail(int end, int firstSign, int nextToken, bool isQuestion, bool hasStrongStop, bool hasCloser, bool hasEmoji)
        {
            End = end;
            FirstSign = firstSign;
            NextToken = nextToken;
            IsQuestion = isQuestion;
            HasStrongStop = hasStrongStop;
            HasCloser = hasCloser;
            HasEmoji = hasEmoji;
        }

        /// <summary>The code unit after the sentence.</summary>
        internal int End { get; }

        /// <summary>Index of the first stop that is a token of its own.</summary>
        internal int FirstSign { get; }

        /// <summary>Index of the first token after the sentence.</summary>
        internal int NextToken { get; }

        internal bool IsQuestion { get; }

        /// <summary>Whether one of the stops is more than a dot.</summary>
        internal bool HasStrongStop { get; }

        internal bool HasCloser { get; }

        internal bool HasEmoji { get; }

        internal static Tail Read(ReadOnlySpan<char> text, int end, int stop, ReadOnlySpan<Token> tokens)
        {
            var (isQuestion, hasStrongStop, hasCloser, hasEmoji) = (false, false, false, false);
            var i = tokens[stop].Start;
            var token = stop;
            if (tokens[stop].Kind != TokenKind.Sign) i = tokens[token++].End;
            var firstSign = token;
            while (i < end)
            {
                var isToken = token < tokens.Length && tokens[token].Start == i;
                var c = text[i];
                if (isToken && tokens[token].Kind == TokenKind.Sign && IsStop(c))
                {
                    isQuestion |= c is '?' or '\uFF1F' or '\u061F' or '\u2047' or '\u2048' or '\u2049';
                    hasStrongStop |= c is not ('.' or '\u2026');
                    token++;
                }
                else if (isToken && tokens[token].Kind is TokenKind.Object or TokenKind.Emoji)
                {
                    hasEmoji |= tokens[token].Kind == TokenKind.Emoji;
                    i = tokens[token++].End;
                    continue;
                }
                else if (IsCloser(c) && !(isToken && tokens[token].Length > 1))
                {
                    hasCloser = true;
                    if (isToken) token++;
                }
                else if (char.IsWhiteSpace(c) && IsEmojiAfterSpace(text, i, end, token, tokens))
                {
                    i = tokens[token].Start;
                    continue;
                }
                else
                {
                    break;
                }

                i++;
            }

            return new Tail(i, firstSign, token, isQuestion, hasStrongStop, hasCloser, hasEmoji);
        }

        /// <summary>An emoji set after the stop, on the same line, closes the sentence it comments on.</summary>
        private static bool IsEmojiAfterSpace(ReadOnlySpan<char> text, int i, int end, int token, ReadOnlySpan<Token> tokens)
        {
            if (token >= tokens.Length || tokens[token].Kind != TokenKind.Emoji) return false;
            while (i < end && text[i] != '\n' && char.IsWhiteSpace(text[i])) i++;
            return i == tokens[token].Start;
        }

        private static bool IsStop(char c) =>
            c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF0E' or '\uFF1F' or '\uFF61' or '\u061F' or '\u06D4' or '\u0964'
                or '\u203C' or '\u2047' or '\u2048' or '\u2049';

        private static bool IsCloser(char c) =>
            c is '"' or '\'' or '\u2019' or '\u201D' or ')' or ']' or '}' or '\u00BB' or '\u203A' or '\u300D' or '\u300F' or '\uFF09' or '*' or '_';
    }
}
