namespace PolicyLint.Text;

/// <summary>
/// Walks the units of a text in form C. Weights are those of twitter-text's configuration v3: a URL 23, an emoji 2, a code point
/// 1 in its four ranges of mostly Latin, Greek, Cyrillic and Semitic letters and general punctuation, else 2.
/// </summary>
internal ref struct WeightedUnits
{
    private const int UrlWeight = 23;
    private const int EmojiWeight = 2;
    private const int DefaultWeight = 2;

    private readonly ReadOnlySpan<char> _text;
    private TextSpan _url;
    private int _position;

    public WeightedUnits(ReadOnlySpan<char> text)
    {
        _text = text;
        FindUrl();
    }

    /// <summary>The unit last moved to.</summary>
    public WeightedUnit Current { get; private set; }

    /// <summary>Goes to the next unit; false at the end.</summary>
    public bool MoveNext()
    {
        if (_position >= _text.Length) return false;
        Current = Next();
        _position = Current.Span.End;
        return true;
    }

    private WeightedUnit Next()
    {
        if (_position == _url.Start)
        {
            var url = _url;
            _position = url.End;
            FindUrl();
            return new WeightedUnit(url, UrlWeight);
        }

        var isPlain = _text[_position] < 0x80 && (_position + 1 == _text.Length || _text[_position + 1] < 0x80);
        if (isPlain) return new WeightedUnit(new TextSpan(_position, 1), 1);
        var emoji = EmojiScanner.LengthAt(_text, _position);
        if (emoji > 0) return new WeightedUnit(new TextSpan(_position, emoji), EmojiWeight);
        var codePoint = CodePoints.At(_text, _position, out var length);
        return new WeightedUnit(new TextSpan(_position, length), Weight(codePoint));
    }

    private void FindUrl()
    {
        if (!UrlScanner.TryFind(_text, _position, out _url, out _)) _url = new TextSpan(-1, 0);
    }

    private static int Weight(int codePoint) =>
        codePoint is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 1 : DefaultWeight;
}
