using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>The JSON of formats §10: zero-based UTF-16 offsets; everything, suppressed findings and hints too.</summary>
internal sealed class JsonReportWriter : IReportWriter, IDisposable
{
    private readonly Utf8JsonWriter _json;

    /// <param name="output">Where it goes; not closed.</param>
    /// <param name="version">Version of the tool.</param>
    public JsonReportWriter(Stream output, string version)
    {
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteString("tool", $"policylint {version}");
        _json.WriteStartArray("files");
    }

    public void Write(FileReport report)
    {
        if (report.Diagnostics.IsEmpty) return;
        _json.WriteStartObject();
        _json.WriteString("path", report.Path);
        if (report.Channel is { } channel) _json.WriteString("channel", ChannelNames.NameOf(channel));
        else _json.WriteNull("channel");
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics) Write(report.Source, diagnostic);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End(Summary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files);
        _json.WriteNumber("error", summary.Errors);
        _json.WriteNumber("warning", summary.Warnings);
        _json.WriteNumber("information", summary.Informations);
        _json.WriteNumber("hint", summary.Hints);
        _json.WriteNumber("suppressed", summary.Suppressed);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void Write(SourceText source, Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", diagnostic.Rule.Id);
        _json.WriteString("severity", SeverityNames.NameOf(diagnostic.Severity));
        _json.WriteString("message", diagnostic.Message);
        WritePlace(source, diagnostic.Span);
        _json.WriteNumber("post", diagnostic.Post);
        _json.WriteString("fingerprint", diagnostic.Fingerprint);
        WriteSuppression(diagnostic.Suppression);
        _json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            _json.WriteStartObject();
            _json.WriteString("message", related.Message);
            WritePlace(source, related.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("data");
        foreach (var (name, value) in diagnostic.Data) _json.WriteString(name, value);
        _json.WriteEndObject();
        WriteFixes(diagnostic);
        _json.WriteEndObject();
    }

    private void WriteSuppression(Suppression? suppression)
    {
        if (suppression is null)
        {
            _json.WriteNull("suppressed");
            return;
        }

        _json.WriteStartObject("suppressed");
        _json.WriteString("reason", suppression.Reason);
        _json.WriteEndObject();
    }

    private void WriteFixes(Diagnostic diagnostic)
    {
        _json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            _json.WriteStartObject();
            _json.WriteString("title", fix.Title);
            _json.WriteString("kind", fix.Kind == Fixes.FixKind.Safe ? "safe" : "suggested");
            _json.WriteStartArray("changes");
            foreach (var change in fix.Changes)
            {
                _json.WriteStartObject();
                _json.WriteNumber("start", change.Span.Start);
                _json.WriteNumber("end", change.Span.End);
                _json.WriteString("text", change.NewText);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WritePlace(SourceText source, TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteStartObject("range");
        WritePosition("start", source.GetLinePosition(Math.Min(span.Start, source.Length)));
        WritePosition("end", source.GetLinePosition(Math.Min(span.End, source.Length)));
        _json.WriteEndObject();
    }

    private void WritePosition(string name, LinePosition position)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line);
        _json.WriteNumber("character", position.Character);
        _json.WriteEndObject();
    }
}
