using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>A line of a <c>.gitignore</c>.</summary>
/// <param name="Pattern">What it meets.</param>
/// <param name="IsNegated">Whether it takes back what lines before it ignore.</param>
/// <param name="IsForFolders">Whether it meets only folders.</param>
/// <param name="IsForNames">Whether it is compared with the last part of the path, at any depth.</param>
internal readonly record struct GitignoreRule(Glob Pattern, bool IsNegated, bool IsForFolders, bool IsForNames)
{
    /// <summary>Reads a line; null for comments, empty lines and patterns that git too never matches.</summary>
    public static GitignoreRule? Parse(ReadOnlySpan<char> line)
    {
        line = TrimEnd(line);
        if (line.IsEmpty || line[0] == '#') return null;
        var isNegated = line[0] == '!';
        if (isNegated) line = line[1..];
        var isForFolders = line.EndsWith('/');
        if (isForFolders) line = line[..^1];
        var isForNames = !line.Contains('/');
        return Glob.TryParse(line.ToString(), GlobSyntax.Gitignore, out var glob, out _) ? new GitignoreRule(glob, isNegated, isForFolders, isForNames) : null;
    }

    /// <summary>Whether the rule meets a path relative to its file's folder.</summary>
    public bool IsMatch(ReadOnlySpan<char> path, bool isFolder)
    {
        if (IsForFolders && !isFolder) return false;
        return Pattern.IsMatch(IsForNames ? path[(path.LastIndexOf('/') + 1)..] : path);
    }

    /// <summary>Without spaces at the end, but for those behind a backslash.</summary>
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length) i++;
            else if (line[i] == ' ') continue;
            end = i + 1;
        }

        return line[..end];
    }
}
