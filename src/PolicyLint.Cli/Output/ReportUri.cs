namespace PolicyLint.Cli.Output;

/// <summary>Addresses of reported files: RFC 3986, percent-encoded segment by segment.</summary>
internal static class ReportUri
{
    /// <summary>A path relative to the working directory as a relative reference; null where the path lies outside it or is none.</summary>
    /// <param name="path">The path as reports show it, with <c>/</c>.</param>
    public static string? Relative(string path) =>
        path.StartsWith("../", StringComparison.Ordinal) || path.StartsWith('/') || path.StartsWith("builtin:", StringComparison.Ordinal) ? null : Encode(path);

    /// <summary>The address of a full path: <c>file:///…</c>.</summary>
    public static string File(string path)
    {
        var full = path.Replace('\\', '/');
        return "file://" + (full.StartsWith('/') ? "" : "/") + Encode(full);
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
