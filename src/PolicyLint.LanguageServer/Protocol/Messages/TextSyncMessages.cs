namespace PolicyLint.LanguageServer.Protocol;

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record TextDocumentItem(string Uri, string? LanguageId, int? Version, string Text);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <summary>An edit; without a range the text is the whole document's.</summary>
internal sealed record ContentChange(Range? Range, string Text);

internal sealed record PublishedDiagnostic
{
    public required Range Range { get; init; }

    public required int Severity { get; init; }

    public required string Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "policylint";

    public required string Message { get; init; }

    public int[]? Tags { get; init; }

    public RelatedInformation[]? RelatedInformation { get; init; }

    public IReadOnlyDictionary<string, string>? Data { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);
