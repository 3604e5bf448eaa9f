using System.Globalization;

namespace PolicyLint.Text;

/// <summary>Finds emoji: flags, keycaps, skin tones, families and all else that is shown as one picture.</summary>
internal static class EmojiScanner
{
    /// <summary>
    /// UTF-16 code units of the emoji that starts at <paramref name="index"/>, or 0 where none does. Signs that are text unless
    /// a variation selector follows (©, ↔) are emoji only with it.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (text[index] < 0x2000) return 0;
        var length = StringInfo.GetNextTextElementLength(text[index..]);
        var cluster = text.Slice(index, length);
        return cluster.Contains('\uFE0F') || char.IsHighSurrogate(cluster[0]) && cluster[0] is '\uD83C' or '\uD83D' or '\uD83E' ? length : 0;
    }
}
