using System.Text;
using PolicyLint.Drafts;

namespace PolicyLint.Text;

/// <summary>Names the language of a text as far as PolicyLint tells languages apart: by the subtags of BCP 47.</summary>
public static class TextLanguage
{
    /// <summary>English, or too short to tell.</summary>
    public const string English = "en";

    /// <summary>Clearly another language; which one is not determined.</summary>
    public const string Undetermined = "und";

    /// <summary>No language at all: empty, or without a single letter.</summary>
    public const string NoLanguage = "zxx";

    /// <summary>The code of a text's language.</summary>
    public static string CodeOf(ReadOnlySpan<char> text)
    {
        if (!HasLetter(text)) return NoLanguage;
        return LanguageProfile.Detect(text) == DraftLanguage.Other ? Undetermined : English;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune)) return true;
        return false;
    }
}
