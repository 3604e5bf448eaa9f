using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.Workspace;

/// <summary>The ignore rules of one folder, and those of the folders around it.</summary>
internal sealed class GitignoreScope
{
    private const string FileName = ".gitignore";
    private const long MaxBytes = 4_000_000;

    private readonly GitignoreScope? _outer;
    private readonly int _pathStart;
    private readonly ImmutableArray<GitignoreRule> _rules;

    private GitignoreScope(GitignoreScope? outer, string folder, ImmutableArray<GitignoreRule> rules)
    {
        _outer = outer;
        _pathStart = folder.EndsWith('/') ? folder.Length : folder.Length + 1;
        _rules = rules;
    }

    /// <summary>The scope that files in a folder are in, its own rules not yet read: those of its repository down to its parent.</summary>
    /// <param name="folder">Full path of the folder.</param>
    public static GitignoreScope? Around(string folder)
    {
        var folders = new Stack<string>();
        var current = folder;
        while (!IsRepository(current))
        {
            if (FullPath.FolderOf(current) is not { } parent) return null;
            folders.Push(current = parent);
        }

        GitignoreScope? scope = null;
        foreach (var each in folders) scope = Enter(scope, each, IsRepository(each), File.Exists(FullPath.Join(each, FileName)));
        return scope;
    }

    /// <summary>The scope inside a folder.</summary>
    /// <param name="outer">The scope around it.</param>
    /// <param name="folder">Its full path.</param>
    /// <param name="isRepository">Whether it holds <c>.git</c>: rules from outside then end.</param>
    /// <param name="hasRules">Whether it holds a <c>.gitignore</c>.</param>
    public static GitignoreScope? Enter(GitignoreScope? outer, string folder, bool isRepository, bool hasRules)
    {
        var scope = isRepository ? Add(null, folder, FullPath.Join(folder, ".git/info/exclude")) : outer;
        return hasRules ? Add(scope, folder, FullPath.Join(folder, FileName)) : scope;
    }

    /// <summary>Whether a path in this scope is ignored; whether one of its folders is, is the caller's to look at.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsIgnored(ReadOnlySpan<char> path, bool isFolder)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            var relative = path[scope._pathStart..];
            // The last rule that meets the path decides.
            for (var i = scope._rules.Length - 1; i >= 0; i--)
                if (scope._rules[i].IsMatch(relative, isFolder)) return !scope._rules[i].IsNegated;
        }

        return false;
    }

    /// <summary>Reads the rules of a text.</summary>
    internal static ImmutableArray<GitignoreRule> Parse(ReadOnlySpan<char> text)
    {
        var rules = ImmutableArray.CreateBuilder<GitignoreRule>();
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (line.EndsWith('\r')) line = line[..^1];
            if (GitignoreRule.Parse(line) is { } rule) rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    private static bool IsRepository(string folder) => Path.Exists(FullPath.Join(folder, ".git"));

    private static GitignoreScope? Add(GitignoreScope? outer, string folder, string file)
    {
        // A missing or unreadable file ignores nothing, as for git.
        var read = DraftFile.Read(file, MaxBytes);
        if (!read.Succeeded) return outer;
        var text = Encoding.UTF8.GetString(read.Bytes);
        var rules = Parse(text.AsSpan(text.StartsWith('\uFEFF') ? 1 : 0));
        return rules.IsEmpty ? outer : new GitignoreScope(outer, folder, rules);
    }
}
