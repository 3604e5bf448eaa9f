using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>Lints a version of an open draft as the command line would lint the file.</summary>
internal static class DraftLinter
{
    private const string TooLarge = "This draft is larger than what is linted (10 MB): split it, or exclude it in policylint.yaml.";

    /// <summary>What is found; nothing where no policy file speaks of the draft, or one excludes it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static DocumentSnapshot Lint(OpenDocument document, PolicyEnvironment environment, CancellationToken cancellation)
    {
        var folder = environment.FolderOf(document);
        if (folder.Layers.IsEmpty || !environment.IsListed(document)) return new DocumentSnapshot(document, [], null);
        if (document.Text.Length > DraftFile.DefaultMaxBytes)
            return new DocumentSnapshot(document, [ToolDiagnostics.Unreadable(TooLarge)], null);
        var path = document.Path ?? $"{folder.Root}/{document.NameWithoutPath}";
        var relative = folder.RelativePathOf(path);
        var settings = folder.For(relative);
        var draft = DraftReader.Read(document.Text, DraftOptions.For(path, settings, folder.Defaults), cancellation);
        var policy = environment.PolicyFor(folder, settings);
        var request = new LintRequest(relative, environment.Today);
        var result = Linter.Lint(draft, policy, request, cancellation);
        ImmutableArray<Diagnostic> shown = [.. result.Diagnostics.Where(diagnostic => diagnostic.Suppression is null)];
        return new DocumentSnapshot(document, shown, new DraftAnalysis(draft, policy, folder, request));
    }
}
