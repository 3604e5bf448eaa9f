using PolicyLint.Policies;

namespace PolicyLint.Checks;

/// <summary>
/// One kind of question that rules ask of a draft. A check is immutable and shared between threads; what it finds it reports to
/// the context, which applies scope, conditions, <c>unless</c> and <c>oncePer</c>.
/// </summary>
internal abstract class Check
{
    /// <summary>
    /// The groups of phrases one of which must occur for the check to have anything to report; empty = it is always run.
    /// With a thousand rules, nearly all are skipped by this.
    /// </summary>
    public virtual ReadOnlySpan<PhraseGroup> Triggers => [];

    /// <summary>Whether the check looks for its phrases outside the draft's prose too, where its rule's scope says so.</summary>
    public virtual bool IsScoped => false;

    /// <summary>Whether it runs regular expressions, whose time depends on how they are written.</summary>
    public virtual bool RunsPatterns => false;

    /// <summary>
    /// Whether a finding is about all posts of a draft taken as one reading, so that a fix may insert in another post than the one reported.
    /// </summary>
    public virtual bool ReadsWholeDraft => false;

    /// <summary>Reports what it finds.</summary>
    public abstract void Run(CheckContext context);
}
