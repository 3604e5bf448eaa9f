namespace PolicyLint.Checks;

/// <summary>The kinds of check that a rule file may name.</summary>
internal static class CheckKinds
{
    /// <summary>Their names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "characters", "count", "front-matter", "hashtags", "images", "length", "links", "pattern", "personal-data", "phrases", "plain-markup", "replace",
        "require", "secrets", "suppressions", "tone", "voice",
    ];

    /// <summary>What reads the options of a kind; null where there is no such kind.</summary>
    public static Func<OptionReader, CheckFactory>? Find(string kind) => kind switch
    {
        "characters" => CharactersCheck.Read,
        "count" => CountCheck.Read,
        "front-matter" => FrontMatterCheck.Read,
        "hashtags" => HashtagsCheck.Read,
        "images" => ImagesCheck.Read,
        "length" => LengthCheck.Read,
        "links" => LinksCheck.Read,
        "pattern" => PatternCheck.Read,
        "personal-data" => PersonalDataCheck.Read,
        "phrases" => PhrasesCheck.Read,
        "plain-markup" => PlainMarkupCheck.Read,
        "replace" => ReplaceCheck.Read,
        "require" => RequireCheck.Read,
        "secrets" => SecretsCheck.Read,
        "suppressions" => SuppressionsCheck.Read,
        "tone" => ToneCheck.Read,
        "voice" => VoiceCheck.Read,
        _ => null,
    };
}
