using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Walks the attributes of one HTML tag.</summary>
internal ref struct HtmlAttributes
{
    private readonly string _text;
    private readonly int _end;
    private int _position;

    /// <summary>Begins behind the tag's name.</summary>
    /// <param name="text">The text that holds the tag.</param>
    /// <param name="start">The place behind the name.</param>
    /// <param name="end">The place of the closing sign.</param>
    internal HtmlAttributes(string text, int start, int end)
    {
        _text = text;
        _position = start;
        _end = end;
    }

    /// <summary>The name of the current attribute.</summary>
    internal TextSpan Name { get; private set; }

    /// <summary>Its value without quotes; empty, behind the name, where it has none.</summary>
    internal TextSpan Value { get; private set; }

    /// <summary>Goes to the next attribute.</summary>
    internal bool MoveNext()
    {
        while (_position < _end && (char.IsWhiteSpace(_text[_position]) || _text[_position] is '/' or '=')) _position++;
        if (_position >= _end) return false;
        var start = _position;
        while (_position < _end && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('=' or '/' or '>')) _position++;
        Name = TextSpan.FromBounds(start, _position);
        Value = new TextSpan(_position, 0);
        if (_position == start) _position++;
        var next = SkipSpace(_position);
        if (next < _end && _text[next] == '=') ReadValue(SkipSpace(next + 1));
        return true;
    }

    private void ReadValue(int start)
    {
        if (start < _end && _text[start] is '"' or '\'')
        {
            var length = _text.AsSpan(start + 1, _end - start - 1).IndexOf(_text[start]);
            var end = length < 0 ? _end : start + 1 + length;
            Value = TextSpan.FromBounds(start + 1, end);
            _position = Math.Min(end + 1, _end);
            return;
        }

        _position = start;
        while (_position < _end && !char.IsWhiteSpace(_text[_position]) && _text[_position] != '>') _position++;
        Value = TextSpan.FromBounds(start, _position);
    }

    private readonly int SkipSpace(int position)
    {
        while (position < _end && char.IsWhiteSpace(_text[position])) position++;
        return position;
    }
}
