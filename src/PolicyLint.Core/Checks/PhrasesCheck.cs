using PolicyLint.Policies;

namespace PolicyLint.Checks;

/// <summary><c>kind: phrases</c>: any of the phrases occurs.</summary>
internal sealed class PhrasesCheck(PhraseGroup phrases) : Check
{
    private readonly PhraseGroup[] _triggers = [phrases];

    public override ReadOnlySpan<PhraseGroup> Triggers => _triggers;

    public override bool IsScoped => true;

    public static CheckFactory Read(OptionReader options)
    {
        var phrases = options.Phrases("phrases", isRequired: true);
        var ignoreCase = options.Bool("ignoreCase", true);
        return binder => new PhrasesCheck(binder.Bind(phrases, ignoreCase));
    }

    public override void Run(CheckContext context) => context.ReportMatches(phrases);
}
