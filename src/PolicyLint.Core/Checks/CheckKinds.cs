using System.Collections.Frozen;

namespace PolicyLint.Checks;

/// <summary>The kinds of check that a rule file may name.</summary>
internal static class CheckKinds
{
    /// <summary>What reads the options of each kind.</summary>
    public static FrozenDictionary<string, Func<OptionReader, CheckFactory>> All { get; } = new Dictionary<string, Func<OptionReader, CheckFactory>>
    {
        ["phrases"] = PhrasesCheck.Read,
        ["pattern"] = PatternCheck.Read,
        ["replace"] = ReplaceCheck.Read,
        ["require"] = RequireCheck.Read,
        ["count"] = CountCheck.Read,
        ["length"] = LengthCheck.Read,
        ["front-matter"] = FrontMatterCheck.Read,
        ["links"] = LinksCheck.Read,
        ["images"] = ImagesCheck.Read,
        ["secrets"] = SecretsCheck.Read,
        ["personal-data"] = PersonalDataCheck.Read,
        ["characters"] = CharactersCheck.Read,
        ["plain-markup"] = PlainMarkupCheck.Read,
        ["hashtags"] = HashtagsCheck.Read,
        ["tone"] = ToneCheck.Read,
        ["voice"] = VoiceCheck.Read,
        ["suppressions"] = SuppressionsCheck.Read,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
