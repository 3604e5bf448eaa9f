namespace PolicyLint.Drafts;

/// <summary>Where a reader gathers tokens and sentences, block after block.</summary>
internal sealed class TokenBuffer
{
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<(int Offset, TokenKind Kind)> _objects = [];
    private int _nextObject;

    internal int TokenCount => _tokens.Count;

    internal int SentenceCount => _sentences.Count;

    internal void AddObject(int offset, TokenKind kind) => _objects.Add((offset, kind));

    internal void Add(Token token) => _tokens.Add(token);

    internal void AddSentence(Sentence sentence) => _sentences.Add(sentence);

    internal Token[] ToTokenArray() => [.. _tokens];

    internal Sentence[] ToSentenceArray() => [.. _sentences];

    internal TokenKind KindOfObject(int offset)
    {
        while (_nextObject < _objects.Count && _objects[_nextObject].Offset < offset) _nextObject++;
        return _nextObject < _objects.Count && _objects[_nextObject].Offset == offset ? _objects[_nextObject].Kind : TokenKind.Object;
    }
}
