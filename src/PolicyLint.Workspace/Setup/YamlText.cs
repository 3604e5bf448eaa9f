namespace PolicyLint.Workspace;

/// <summary>Writes YAML values.</summary>
internal static class YamlText
{
    /// <summary>A text as a single-quoted scalar on one line.</summary>
    public static string Quote(string text) => $"'{OnOneLine(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text as a file of YAML may hold it on one line: what is no character there becomes a space.</summary>
    public static string OnOneLine(string text) =>
        string.Create(text.Length, text, static (signs, source) =>
        {
            for (var i = 0; i < signs.Length; i++) signs[i] = IsAllowed(source, i) ? source[i] : ' ';
        }).Trim();

    private static bool IsAllowed(string text, int index) => text[index] switch
    {
        '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => false,
        var sign when char.IsControl(sign) => false,
        var sign when char.IsSurrogate(sign) => IsPaired(text, index),
        _ => true,
    };

    private static bool IsPaired(string text, int index) =>
        char.IsHighSurrogate(text[index]) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
