using PolicyLint.Cli.Output;

namespace PolicyLint.Cli;

/// <summary>Where a command reads and writes, and what its surroundings ask for.</summary>
/// <param name="Out">Standard output as text.</param>
/// <param name="OutStream">Standard output as bytes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Colours">Whether the output is a terminal that wants colour.</param>
/// <param name="ShowsProgress">Whether standard error is a terminal.</param>
/// <param name="WorkingDirectory">Full path of the working directory.</param>
internal sealed record Terminal(
    TextWriter Out,
    Stream OutStream,
    TextWriter Error,
    Ansi Colours,
    bool ShowsProgress,
    string WorkingDirectory)
{
    /// <summary>Address of the working directory on the server that runs this, ending in a slash; null where it is no such run.</summary>
    public string? FileLinkPrefix { get; init; }

    /// <summary>Standard input as bytes.</summary>
    public Stream In { get; init; } = Stream.Null;

    /// <summary>Opens what a person answers questions with; null where nobody is there to ask.</summary>
    public Func<TextReader>? OpenAnswers { get; init; }

    /// <summary>The process's own.</summary>
    public static Terminal Create()
    {
        var stream = Console.OpenStandardOutput();
        // UTF-8 whatever the console says, without a byte order mark, and flushed once: drafts hold every sign there is.
        var output = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14);
        var wantsColour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(output, stream, Console.Error, new Ansi(wantsColour), !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb", Environment.CurrentDirectory)
        {
            In = Console.OpenStandardInput(),
            // Opened on need: reading changes how the terminal behaves.
            OpenAnswers = Console.IsInputRedirected || Console.IsOutputRedirected ? null : () => Console.In,
            FileLinkPrefix = ReadLinkPrefix(Environment.CurrentDirectory),
        };
    }

    /// <summary>What GitHub Actions says of the repository and the revision checked out.</summary>
    private static string? ReadLinkPrefix(string workingDirectory)
    {
        var server = Environment.GetEnvironmentVariable("GITHUB_SERVER_URL");
        var repository = Environment.GetEnvironmentVariable("GITHUB_REPOSITORY");
        var revision = Environment.GetEnvironmentVariable("GITHUB_SHA");
        var root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE");
        if (string.IsNullOrEmpty(server) || string.IsNullOrEmpty(repository) || string.IsNullOrEmpty(revision) || string.IsNullOrEmpty(root)) return null;
        var folder = Path.GetRelativePath(root, workingDirectory).Replace('\\', '/');
        var prefix = $"{server}/{repository}/blob/{revision}/";
        if (folder == ".") return prefix;
        return ReportUri.Relative(folder) is { } relative ? $"{prefix}{relative}/" : null;
    }
}
