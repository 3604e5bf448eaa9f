using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>
/// SARIF 2.1.0: everything, suppressed findings and hints too. Results are written as they come and the rules they met after them,
/// so memory stays flat; no snippet is written, so no secret is shown.
/// </summary>
internal sealed class SarifReportWriter : IReportWriter, IDisposable
{
    private const string BaseId = "%SRCROOT%";
    private const string FingerprintName = "policylint/v1";

    private readonly Utf8JsonWriter _json;
    private readonly string _version;
    private readonly string _workingDirectory;
    private readonly List<RuleDescriptor> _rules = [];
    private readonly Dictionary<string, int> _ruleIndices = new(StringComparer.Ordinal);
    private readonly List<Notification> _notifications = [];

    /// <param name="output">Where it goes; not closed.</param>
    /// <param name="version">Version of the tool, a semantic version.</param>
    /// <param name="workingDirectory">Full path of the folder that reported paths are relative to.</param>
    public SarifReportWriter(Stream output, string version, string workingDirectory)
    {
        _version = version;
        _workingDirectory = workingDirectory;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(BaseId);
        _json.WriteString("uri", ReportUri.File(workingDirectory.TrimEnd('/', '\\')) + "/");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("results");
    }

    public void Write(FileReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteResult(report, diagnostic);
            if (IsOfTheRun(diagnostic)) _notifications.Add(new Notification(diagnostic.Rule.Id, diagnostic.Severity, diagnostic.Message, report.Path));
        }

        if (!report.Diagnostics.IsEmpty) _json.Flush();
    }

    public void End(Summary summary)
    {
        _json.WriteEndArray();
        WriteTool();
        WriteInvocation(!summary.HasBadInput);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Whether a finding says that something was not checked as asked, which SARIF tells of the run as well.</summary>
    private static bool IsOfTheRun(Diagnostic diagnostic) => diagnostic.Rule.Id is "PL0001" or "PL0002" or "PL0010" or "PL0011";

    private void WriteResult(FileReport report, Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", diagnostic.Rule.Id);
        _json.WriteNumber("ruleIndex", IndexOf(diagnostic.Rule));
        _json.WriteString("level", SarifLevels.NameOf(diagnostic.Severity));
        SarifRuleWriter.WriteText(_json, "message", diagnostic.Message);
        _json.WriteStartArray("locations");
        WriteLocation(report, diagnostic.Span);
        _json.WriteEndArray();
        WriteRelated(report, diagnostic.Related);
        if (diagnostic.Fingerprint.Length > 0)
        {
            _json.WriteStartObject("partialFingerprints");
            _json.WriteString(FingerprintName, diagnostic.Fingerprint);
            _json.WriteEndObject();
        }

        WriteSuppressions(diagnostic.Suppression);
        WriteFixes(report, diagnostic.Fixes);
        _json.WriteStartObject("properties");
        _json.WriteString("severity", SeverityNames.NameOf(diagnostic.Severity));
        _json.WriteNumber("post", diagnostic.Post);
        if (!diagnostic.Data.IsEmpty)
        {
            _json.WriteStartObject("data");
            foreach (var (name, value) in diagnostic.Data) _json.WriteString(name, value);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private int IndexOf(RuleDescriptor rule)
    {
        if (_ruleIndices.TryGetValue(rule.Id, out var index)) return index;
        index = _rules.Count;
        _ruleIndices.Add(rule.Id, index);
        _rules.Add(rule);
        return index;
    }

    private void WriteRelated(FileReport report, ImmutableArray<RelatedSpan> related)
    {
        if (related.IsEmpty) return;
        _json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Length; i++) WriteLocation(report, related[i].Span, related[i].Message, i + 1);
        _json.WriteEndArray();
    }

    /// <summary>Written for every result: SARIF asks that all of a run carry the list or none.</summary>
    private void WriteSuppressions(Suppression? suppression)
    {
        _json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            if (suppression.Reason is not null) _json.WriteString("justification", suppression.Reason);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFixes(FileReport report, ImmutableArray<Fix> fixes)
    {
        if (fixes.IsEmpty) return;
        _json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            _json.WriteStartObject();
            SarifRuleWriter.WriteText(_json, "description", fix.Title);
            _json.WriteStartArray("artifactChanges");
            _json.WriteStartObject();
            WriteArtifact(report.Path);
            _json.WriteStartArray("replacements");
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                WriteRegion("deletedRegion", report.Source, change.Span);
                SarifRuleWriter.WriteText(_json, "insertedContent", change.NewText);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteStartObject("properties");
            _json.WriteString("kind", fix.Kind == FixKind.Safe ? "safe" : "suggested");
            if (fix.IsTemplate) _json.WriteBoolean("template", true);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLocation(FileReport report, TextSpan span, string? message = null, int? id = null)
    {
        _json.WriteStartObject();
        if (id is { } number) _json.WriteNumber("id", number);
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(report.Path);
        // A file that could not be read has no places.
        if (report.Source.Length > 0) WriteRegion("region", report.Source, span);
        _json.WriteEndObject();
        if (message is not null) SarifRuleWriter.WriteText(_json, "message", message);
        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        _json.WriteStartObject("artifactLocation");
        if (ReportUri.Relative(path) is { } relative)
        {
            _json.WriteString("uri", relative);
            _json.WriteString("uriBaseId", BaseId);
        }
        else
        {
            _json.WriteString("uri", path.StartsWith("builtin:", StringComparison.Ordinal) ? path : ReportUri.File(Path.GetFullPath(path, _workingDirectory)));
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(string name, SourceText source, TextSpan span)
    {
        var first = Math.Min(span.Start, source.Length);
        var last = Math.Min(span.End, source.Length);
        var start = source.GetLinePosition(first);
        var end = source.GetLinePosition(last);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line + 1);
        _json.WriteNumber("startColumn", start.Character + 1);
        _json.WriteNumber("endLine", end.Line + 1);
        _json.WriteNumber("endColumn", end.Character + 1);
        _json.WriteNumber("charOffset", first);
        _json.WriteNumber("charLength", last - first);
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "PolicyLint");
        _json.WriteString("semanticVersion", _version);
        _json.WriteStartArray("rules");
        foreach (var rule in _rules) SarifRuleWriter.Write(_json, rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation(bool isSuccessful)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", isSuccessful);
        WriteNotifications("toolExecutionNotifications", notification => notification.RuleId is "PL0001" or "PL0002");
        WriteNotifications("toolConfigurationNotifications", notification => notification.RuleId is "PL0010" or "PL0011");
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotifications(string name, Func<Notification, bool> isMeant)
    {
        if (!_notifications.Exists(notification => isMeant(notification))) return;
        _json.WriteStartArray(name);
        foreach (var notification in _notifications.Where(isMeant))
        {
            _json.WriteStartObject();
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", notification.RuleId);
            _json.WriteEndObject();
            _json.WriteString("level", SarifLevels.NameOf(notification.Severity));
            SarifRuleWriter.WriteText(_json, "message", notification.Message);
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            WriteArtifact(notification.Path);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>What is told of the run itself.</summary>
    private readonly record struct Notification(string RuleId, Severity Severity, string Message, string Path);
}
