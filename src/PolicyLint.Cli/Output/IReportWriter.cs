using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Writes the findings of a run, file by file as they come.</summary>
internal interface IReportWriter
{
    /// <summary>Writes one file's findings; called in the order of paths, also for files without any.</summary>
    void Write(FileReport report);

    /// <summary>Writes what stands at the end.</summary>
    void End(Summary summary);
}
