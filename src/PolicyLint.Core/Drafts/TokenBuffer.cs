using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyLint.Drafts;

/// <summary>Where a reader gathers tokens and sentences, block after block, in pooled memory; not for several threads.</summary>
internal sealed class TokenBuffer
{
    /// <summary>English prose has a token about every six code units: enough room for most texts at once.</summary>
    private const int CodeUnitsPerToken = 5;
    private const int FewestTokens = 64;

    /// <summary>The most tokens that are a date or amount together: <c>30th of June, 2026</c>.</summary>
    private const int MostClassTokens = 5;

    private const int FewestSentences = 16;

    private Token[] _tokens;
    private Sentence[] _sentences = ArrayPool<Sentence>.Shared.Rent(FewestSentences);
    private int[] _stops = new int[8];
    private ProseObject[] _objects = [];
    private int _stopCount;
    private int _objectCount;
    private int _nextObject;

    /// <param name="textLength">Code units of the text to come, to have room for.</param>
    internal TokenBuffer(int textLength = 0) => _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(FewestTokens, textLength / CodeUnitsPerToken));

    /// <summary>Number of tokens so far, which is the index of the next one.</summary>
    internal int TokenCount { get; private set; }

    /// <summary>Number of sentences so far, which is the index of the next one.</summary>
    internal int SentenceCount { get; private set; }

    /// <summary>The tokens so far.</summary>
    internal Span<Token> Tokens => _tokens.AsSpan(0, TokenCount);

    /// <summary>The sentences so far.</summary>
    internal ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, SentenceCount);

    /// <summary>Indexes of the tokens of the current block that may end a sentence.</summary>
    internal ReadOnlySpan<int> Stops => _stops.AsSpan(0, _stopCount);

    /// <summary>
    /// Says what the object character at <paramref name="offset"/> stands for. To be called in the order of the prose, before the
    /// block that holds it is tokenised; an object character nothing is said of is a <see cref="TokenKind.Object"/>.
    /// </summary>
    internal void AddObject(int offset, TokenKind kind)
    {
        if (_objectCount == _objects.Length) Array.Resize(ref _objects, Math.Max(8, _objectCount * 2));
        _objects[_objectCount++] = new ProseObject(offset, kind);
    }

    /// <summary>A copy of the tokens, of exact size.</summary>
    internal Token[] ToTokenArray() => Tokens.ToArray();

    /// <summary>A copy of the sentences, of exact size.</summary>
    internal Sentence[] ToSentenceArray() => Sentences.ToArray();

    /// <summary>Forgets everything but its memory.</summary>
    internal void Clear()
    {
        TokenCount = 0;
        SentenceCount = 0;
        _stopCount = 0;
        _objectCount = 0;
        _nextObject = 0;
    }

    /// <summary>Gives the memory back to the pool; the buffer is of no use afterwards.</summary>
    internal void Release()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<Sentence>.Shared.Return(_sentences);
        _tokens = [];
        _sentences = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int start, int length, uint hash, TokenKind kind, TokenTraits traits)
    {
        if ((uint)TokenCount >= (uint)_tokens.Length) Grow(ref _tokens);
        var tokens = _tokens;
        var count = TokenCount;
        tokens[count] = new Token(start, length, hash, kind, traits);
        TokenCount = count + 1;
    }

    internal void AddTraits(int index, TokenTraits traits)
    {
        ref var token = ref _tokens[index];
        token = token with { Traits = token.Traits | traits };
    }

    /// <summary>Says that the token added last begins a run of tokens that are a date or amount together.</summary>
    internal void AddClass(TokenKind kind, int tokens)
    {
        ref var token = ref _tokens[TokenCount - 1];
        token = token with { Class = kind, ClassTokens = (byte)tokens };
    }

    /// <summary>Marks the token added last as one that may end a sentence.</summary>
    internal void AddStop()
    {
        if (_stopCount == _stops.Length) Array.Resize(ref _stops, _stopCount * 2);
        _stops[_stopCount++] = TokenCount - 1;
    }

    internal void ClearStops() => _stopCount = 0;

    internal void AddSentence(in Sentence sentence)
    {
        if (SentenceCount == _sentences.Length) Grow(ref _sentences);
        _sentences[SentenceCount++] = sentence;
    }

    /// <summary>Takes back the tokens from <paramref name="start"/> on, which turned out to be the beginning of a longer one.</summary>
    internal void RemoveFrom(int start, int firstToken)
    {
        while (TokenCount > firstToken && _tokens[TokenCount - 1].Start >= start) TokenCount--;
        while (_stopCount > 0 && _stops[_stopCount - 1] >= TokenCount) _stopCount--;
        for (var i = Math.Max(firstToken, TokenCount - MostClassTokens); i < TokenCount; i++)
        {
            ref var token = ref _tokens[i];
            if (i + token.ClassTokens > TokenCount) token = token with { Class = default, ClassTokens = 0 };
        }
    }

    /// <summary>What the object character at <paramref name="offset"/> stands for; offsets must not go back.</summary>
    internal TokenKind KindOfObject(int offset)
    {
        while (_nextObject < _objectCount && _objects[_nextObject].Offset < offset) _nextObject++;
        return _nextObject < _objectCount && _objects[_nextObject].Offset == offset ? _objects[_nextObject].Kind : TokenKind.Object;
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
