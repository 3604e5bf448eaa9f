using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>The writers that a command line asks for, as one. Files are closed when it is disposed of.</summary>
internal sealed class ReportWriters : IReportWriter, IDisposable
{
    private static readonly string[] Known = ["text", "json", "sarif", "github", "markdown"];

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
        var wanted = options.Formats.Count == 0 ? ["text"] : options.Formats;
        var targets = wanted.Select(format => Target.Parse(format, options.Output)).ToList();
        // Before any is opened, so that a wrong command line leaves no half report behind.
        complaint = Judge(targets);
        if (complaint.Length > 0) return null;
        var writers = new ReportWriters();
        foreach (var (name, file) in targets)
        {
            complaint = writers.Add(name, file, options, terminal);
            if (complaint.Length == 0) continue;
            writers.Dispose();
            return null;
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

    /// <summary>What is wrong with the formats asked for, or the empty text.</summary>
    private static string Judge(List<Target> targets)
    {
        var seen = new HashSet<string?>();
        foreach (var (name, file) in targets)
        {
            if (!Known.Contains(name)) return $"there is no format “{name}”{NearMiss.Suggest(name, Known)}; formats are {string.Join(", ", Known)}.";
            if (file is { Length: 0 }) return $"--format {name}= lacks the file's name; write --format {name}=FILE.";
            if (seen.Add(file)) continue;
            return file is null
                ? $"two formats cannot share standard output; write one into a file: --format {name}=FILE."
                : $"two formats cannot share the file {file}; give each its own: --format {name}=FILE.";
        }

        return "";
    }

    /// <summary>Adds a writer; says what stands in the way where one cannot be added, else the empty text.</summary>
    private string Add(string name, string? file, ReportOptions options, Terminal terminal)
    {
        if (!TryOpen(file, terminal, out var stream, out var complaint)) return complaint;
        switch (name)
        {
            case "json":
                Own(new JsonReportWriter(stream, Version));
                break;
            case "sarif":
                Own(new SarifReportWriter(stream, Version, terminal.WorkingDirectory));
                break;
            case "github":
                _writers.Add(new GithubReportWriter(TextFor(file, stream, terminal), options.MinSeverity));
                break;
            case "markdown":
                _writers.Add(new MarkdownReportWriter(TextFor(file, stream, terminal), options.MinSeverity, terminal.FileLinkPrefix));
                break;
            default:
                _writers.Add(new TextReportWriter(TextFor(file, stream, terminal), file is null ? terminal.Colours : new Ansi(isEnabled: false), options.MinSeverity));
                break;
        }

        return "";
    }

    private void Own<T>(T writer)
        where T : IReportWriter, IDisposable
    {
        _owned.Add(writer);
        _writers.Add(writer);
    }

    private TextWriter TextFor(string? file, Stream stream, Terminal terminal)
    {
        if (file is null) return terminal.Out;
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _owned.Add(text);
        return text;
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
            complaint = $"cannot write {file}: {SystemError.Describe(exception)}.";
            return false;
        }
    }

    /// <summary>A format and the file it goes to; null = standard output.</summary>
    private readonly record struct Target(string Name, string? File)
    {
        public static Target Parse(string format, string? output)
        {
            var equals = format.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? new Target(format, output) : new Target(format[..equals], format[(equals + 1)..]);
        }
    }
}
