using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Zero-based line and UTF-16 code unit.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>From a place up to, not including, another.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>A range in a document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A document by its URI.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document in a version; null where the client gives none.</summary>
internal sealed record VersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>A document and a place in it.</summary>
internal record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>Params of requests about a whole document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Params of messages that hold nothing we read.</summary>
internal sealed record EmptyParams;

/// <summary>Text for people, in Markdown.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

/// <summary>A folder open in the editor.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name);
