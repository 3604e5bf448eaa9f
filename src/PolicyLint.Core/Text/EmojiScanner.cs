namespace PolicyLint.Text;

/// <summary>Finds emoji: flags, keycaps, skin tones, families and all else that is shown as one picture (UTS #51).</summary>
internal static class EmojiScanner
{
    private const byte Emoji = 1;
    private const byte ShownAsEmoji = 2;
    private const byte TakesSkinTone = 4;
    private const char TextSelector = '\uFE0E';
    private const char EmojiSelector = '\uFE0F';
    private const char Keycap = '\u20E3';
    private const char Joiner = '\u200D';

    /// <summary>
    /// UTF-16 code units of the emoji that starts at <paramref name="index"/>, or 0 where none does. Signs that are text unless
    /// a variation selector follows (©, ↔) are emoji only with it. Which sequences have a picture differs by platform: any that
    /// is well formed is one emoji.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index];
        if (unit < '\u00A9') return KeycapLength(text, index);
        if (FlagLength(text, index) is > 0 and var flag) return flag;
        var properties = new StepTable(EmojiData.Properties);
        var end = EndOfElement(text, index, ref properties, out var isEmoji);
        if (end < 0) return 0;
        while (end + 1 < text.Length && text[end] == Joiner && EndOfElement(text, end + 1, ref properties, out _) is > 0 and var next)
        {
            end = next;
            isEmoji = true;
        }

        return isEmoji ? end - index : 0;
    }

    private static int KeycapLength(ReadOnlySpan<char> text, int index)
    {
        if (!(char.IsAsciiDigit(text[index]) || text[index] is '#' or '*')) return 0;
        var next = index + 1;
        if (next < text.Length && text[next] == EmojiSelector) next++;
        return next < text.Length && text[next] == Keycap ? next + 1 - index : 0;
    }

    private static int FlagLength(ReadOnlySpan<char> text, int index)
    {
        if (!IsRegionalIndicator(CodePoints.At(text, index, out var length))) return 0;
        var next = index + length;
        return next < text.Length && IsRegionalIndicator(CodePoints.At(text, next, out _)) ? 2 * length : length;
    }

    /// <summary>One part of a joined sequence: a sign with its selector, skin tone or tags. -1 where none starts.</summary>
    private static int EndOfElement(ReadOnlySpan<char> text, int index, ref StepTable properties, out bool isEmoji)
    {
        isEmoji = false;
        var property = properties[CodePoints.At(text, index, out var length)];
        if ((property & Emoji) == 0) return -1;
        var end = index + length;
        isEmoji = (property & ShownAsEmoji) != 0;
        if (end >= text.Length) return end;
        if (text[end] == TextSelector)
        {
            isEmoji = false;
            return -1;
        }

        if (text[end] == EmojiSelector)
        {
            isEmoji = true;
            end++;
        }

        if ((property & TakesSkinTone) != 0 && end < text.Length && IsSkinTone(CodePoints.At(text, end, out var tone)))
        {
            isEmoji = true;
            end += tone;
            if (end < text.Length && text[end] == EmojiSelector) end++;
        }

        return EndOfTags(text, end);
    }

    /// <summary>Tags spell the region of a flag (England, Scotland) and end in a tag of their own.</summary>
    private static int EndOfTags(ReadOnlySpan<char> text, int index)
    {
        for (var end = index; end < text.Length;)
        {
            var codePoint = CodePoints.At(text, end, out var length);
            end += length;
            if (codePoint == 0xE007F) return end;
            if (codePoint is < 0xE0020 or > 0xE007E) break;
        }

        return index;
    }

    private static bool IsRegionalIndicator(int codePoint) => codePoint is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsSkinTone(int codePoint) => codePoint is >= 0x1F3FB and <= 0x1F3FF;
}
