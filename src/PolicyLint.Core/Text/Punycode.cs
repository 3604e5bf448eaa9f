namespace PolicyLint.Text;

/// <summary>How long a label of a host name gets in Punycode (RFC 3492), of which a host may use 63 characters (RFC 1035).</summary>
internal static class Punycode
{
    /// <summary>What an encoded label begins with.</summary>
    public const string Prefix = "xn--";

    private const int LongestLabel = 63;
    private const int Base = 36;
    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstNonAscii = 0x80;
    private const int FirstBias = 72;

    /// <summary>Whether every label of <paramref name="host"/> is one the domain name system can hold.</summary>
    public static bool CanEncode(ReadOnlySpan<char> host)
    {
        foreach (var range in host.Split('.'))
        {
            if (!CanEncodeLabel(host[range])) return false;
        }

        return true;
    }

    private static bool CanEncodeLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty) return false;
        if (System.Text.Ascii.IsValid(label)) return label.Length <= LongestLabel;

        Span<int> points = stackalloc int[LongestLabel];
        var count = 0;
        for (int i = 0, length; i < label.Length; i += length)
        {
            if (count == points.Length) return false;
            points[count++] = CodePoints.At(label, i, out length);
        }

        return EncodedLength(points[..count]) <= LongestLabel;
    }

    /// <summary>Characters of the encoded label, its prefix included.</summary>
    private static int EncodedLength(ReadOnlySpan<int> points)
    {
        var ascii = 0;
        foreach (var point in points) ascii += point < FirstNonAscii ? 1 : 0;
        var length = Prefix.Length + ascii + (ascii > 0 ? 1 : 0);
        int handled = ascii, current = FirstNonAscii, delta = 0, bias = FirstBias;
        while (handled < points.Length)
        {
            var next = int.MaxValue;
            foreach (var point in points)
            {
                if (point >= current && point < next) next = point;
            }

            delta += (next - current) * (handled + 1);
            foreach (var point in points)
            {
                if (point < next) delta++;
                if (point != next) continue;
                length += DigitCount(delta, bias);
                bias = Adapt(delta, handled + 1, handled == ascii);
                delta = 0;
                handled++;
            }

            delta++;
            current = next + 1;
        }

        return length;
    }

    private static int DigitCount(int delta, int bias)
    {
        var digits = 1;
        for (var k = Base; ; k += Base, digits++)
        {
            var threshold = Math.Clamp(k - bias, LowestThreshold, HighestThreshold);
            if (delta < threshold) return digits;
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(int delta, int handled, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / handled;
        var k = 0;
        for (; delta > (Base - LowestThreshold) * HighestThreshold / 2; k += Base) delta /= Base - LowestThreshold;
        return k + (Base - LowestThreshold + 1) * delta / (delta + Skew);
    }
}
