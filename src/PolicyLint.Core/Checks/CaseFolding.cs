namespace PolicyLint.Checks;

/// <summary>Gives a replacement the capitals of what it replaces.</summary>
internal static class CaseFolding
{
    /// <summary>
    /// The replacement in capitals where all of the original is (two letters at least), with a first capital where the original has one; else as it is.
    /// </summary>
    public static string Like(string original, string replacement)
    {
        if (replacement.Length == 0) return replacement;
        var letters = original.Count(char.IsLetter);
        if (letters > 1 && original.All(sign => !char.IsLower(sign))) return replacement.ToUpperInvariant();
        var first = original.FirstOrDefault(char.IsLetter);
        return char.IsUpper(first) && char.IsLower(replacement[0])
            ? string.Concat(char.ToUpperInvariant(replacement[0]).ToString(), replacement.AsSpan(1))
            : replacement;
    }
}
