using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>The writers that a command line asks for, as one. Files are closed when it is disposed of.</summary>
internal sealed class ReportWriters : IReportWriter, IDisposable
{
    private static readonly string[] Known = ["text", "json"];

    private readonly List<IReportWriter> _writers = [];
    private readonly List<IDisposable> _owned = [];

    private ReportWriters()
    {
    }

    /// <summary>Version of the tool, as reports and <c>--version</c> tell it.</summary>
    public static string Version { get; } =
        typeof(ReportWriters).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Opens the writers; null and a complaint where a format is unknown or a file cannot be written.</summary>
    public static ReportWriters? Open(ReportOptions options, Terminal terminal, out string complaint)
    {
        var writers = new ReportWriters();
        complaint = "";
        var isConsoleTaken = false;
        foreach (var format in options.Formats.Count == 0 ? ["text"] : options.Formats)
        {
            var equals = format.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? format : format[..equals];
            var file = equals < 0 ? options.Output : format[(equals + 1)..];
            if (!Known.Contains(name)) complaint = $"there is no format “{name}”{NearMiss.Suggest(name, Known)}; formats are {string.Join(", ", Known)}.";
            else if (file is null && isConsoleTaken) complaint = $"two formats cannot share standard output; write one into a file: --format {name}=FILE.";
            else complaint = writers.Add(name, file, options, terminal);
            if (complaint.Length > 0)
            {
                writers.Dispose();
                return null;
            }

            isConsoleTaken |= file is null;
        }

        return writers;
    }

    public void Write(FileReport report)
    {
        foreach (var writer in _writers) writer.Write(report);
    }

    public void End(Summary summary)
    {
        foreach (var writer in _writers) writer.End(summary);
    }

    public void Dispose()
    {
        // Writers before the streams they write to.
        for (var i = _owned.Count - 1; i >= 0; i--) _owned[i].Dispose();
    }

    /// <summary>Adds a writer; says what stands in the way where one cannot be added, else the empty text.</summary>
    private string Add(string name, string? file, ReportOptions options, Terminal terminal)
    {
        if (!TryOpen(file, terminal, out var stream, out var complaint)) return complaint;
        switch (name)
        {
            case "json":
                var json = new JsonReportWriter(stream, Version);
                _owned.Add(json);
                _writers.Add(json);
                break;
            default:
                var isConsole = file is null;
                var text = isConsole ? terminal.Out : new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                if (!isConsole) _owned.Add(text);
                _writers.Add(new TextReportWriter(text, isConsole ? terminal.Colours : new Ansi(isEnabled: false), options.MinSeverity));
                break;
        }

        return "";
    }

    private bool TryOpen(string? file, Terminal terminal, [NotNullWhen(true)] out Stream? stream, out string complaint)
    {
        stream = null;
        complaint = "";
        if (file is null)
        {
            stream = terminal.OutStream;
            return true;
        }

        try
        {
            stream = new FileStream(Path.Combine(terminal.WorkingDirectory, file), FileMode.Create, FileAccess.Write, FileShare.Read);
            _owned.Add(stream);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            complaint = $"cannot write {file}: {exception.Message.TrimEnd('.')}.";
            return false;
        }
    }
}
