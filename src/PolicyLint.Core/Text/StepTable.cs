namespace PolicyLint.Text;

/// <summary>
/// A function from code points to bytes, written as the places where its value changes: code point × 256 + value, sorted,
/// from code point 0 on. The last answer's range is kept, since the letters of a text mostly come from one.
/// </summary>
internal ref struct StepTable(ReadOnlySpan<uint> steps)
{
    private readonly ReadOnlySpan<uint> _steps = steps;
    private int _start;
    private int _end;
    private byte _value;

    /// <summary>The value at <paramref name="codePoint"/>.</summary>
    public byte this[int codePoint]
    {
        get
        {
            if (codePoint < _start || codePoint >= _end) Find(codePoint);
            return _value;
        }
    }

    private void Find(int codePoint)
    {
        int low = 0, high = _steps.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_steps[middle] >>> 8 <= (uint)codePoint) low = middle;
            else high = middle - 1;
        }

        _start = (int)(_steps[low] >>> 8);
        _end = low + 1 < _steps.Length ? (int)(_steps[low + 1] >>> 8) : int.MaxValue;
        _value = (byte)_steps[low];
    }
}
