using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeActionContext(string[]? Only);

internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    public PublishedDiagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }
}

internal sealed record WorkspaceEdit(TextDocumentEdit[] DocumentChanges);

internal sealed record TextDocumentEdit(VersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

/// <summary>An edit with either a new text or, for editors that take them, a snippet.</summary>
internal sealed record TextEdit(Range Range, string? NewText)
{
    public StringValue? Snippet { get; init; }
}

/// <summary>A text with placeholders such as <c>${1:name}</c>.</summary>
internal sealed record StringValue(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record CodeLens(Range Range, Command Command);

/// <summary>A command; with an empty name it is shown and does nothing.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name);

internal sealed record CompletionItem(string Label, int Kind, TextEdit TextEdit)
{
    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }
}

internal sealed record DocumentLink(Range Range, string Target, string Tooltip);

internal sealed record RulePageParams(string? Id, string? Uri, TextDocumentIdentifier? TextDocument);

internal sealed record RulePageResult(string Uri, string Id, string Title, string Content);

internal sealed record RuleEntry(string Id, string Title, string Severity, string Category, string Owner, string Pack, string Why, string Uri);

internal sealed record StatusResult
{
    public required string Uri { get; init; }

    public int? Version { get; init; }

    /// <summary>Whether a policy speaks of the document.</summary>
    public required bool IsGoverned { get; init; }

    public string? Channel { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Suggestions { get; init; }

    public required int Hints { get; init; }

    public required int Words { get; init; }

    public required int Minutes { get; init; }

    public string? Tone { get; init; }

    public string? ToneMix { get; init; }

    public required PostLength[] Posts { get; init; }
}

internal sealed record PostLength(Range Range, int Length, int? Limit);

internal sealed record LintFolderResult(int Files, int Errors, int Warnings, int Suggestions, int Hints);
