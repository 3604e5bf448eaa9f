namespace PolicyLint.Policies;

/// <summary>The word lists by which talk about one's own work is told, which rules with a guard leave alone on personal accounts.</summary>
internal static class ProtectedTalk
{
    private const string FirstPersonList = "lexicon.first-person";
    private const string TopicsList = "lexicon.protected-topics";

    /// <summary>Whether the pack holds the lists.</summary>
    public static bool IsKnownTo(Pack pack) => pack.FindLexicon(FirstPersonList) is not null;

    /// <summary>Words by which authors speak of themselves; words of pay, hours, safety at work and the like.</summary>
    public static (PhraseGroup FirstPerson, PhraseGroup Topics) Bind(PhraseBinder binder) =>
        (binder.Bind([new PhraseText($"{{{FirstPersonList}}}", default)]), binder.Bind([new PhraseText($"{{{TopicsList}}}", default)]));
}
