using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>A pack of rules as read from its folder.</summary>
/// <param name="Manifest">What its <c>pack.yaml</c> says.</param>
/// <param name="Rules">Its rules, by id.</param>
/// <param name="Lexicons">Its word lists by name, without the ending <c>.txt</c>.</param>
/// <param name="Disclaimers">Its wording, or null.</param>
/// <param name="Problems">Mistakes in its files.</param>
public sealed record Pack(
    PackManifest Manifest,
    ImmutableArray<Rule> Rules,
    ImmutableDictionary<string, Lexicon> Lexicons,
    DisclaimerSet Disclaimers,
    ImmutableArray<PolicyProblem> Problems)
{
    /// <summary>Its phrases, built into an automaton before the program runs, or null; of the same rules and word lists.</summary>
    public PackPhrases? Phrases { get; init; }

    /// <summary>The list behind <c>lexicon.name</c>, or null.</summary>
    internal Lexicon? FindLexicon(string name)
    {
        const string Prefix = "lexicon.";
        return name.StartsWith(Prefix, StringComparison.Ordinal) && Lexicons.TryGetValue(name[Prefix.Length..], out var lexicon) ? lexicon : null;
    }
}
