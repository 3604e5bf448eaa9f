namespace PolicyLint.Workspace;

/// <summary>Who owns a repository, by the address of its remote. Reads <c>.git/config</c>; starts no process and asks no server.</summary>
internal static class GitRemote
{
    private const int MaxConfigBytes = 1 << 20;

    /// <summary>The owner's name in the address of <c>origin</c>, else of the first remote; null where there is none.</summary>
    /// <param name="folder">Full path of a folder in the repository.</param>
    public static string? FindOwner(string folder)
    {
        for (var current = folder; current is not null; current = FullPath.FolderOf(current))
        {
            var git = FullPath.Join(current, ".git");
            if (Directory.Exists(git)) return ReadOwner(FullPath.Join(git, "config"));
            if (File.Exists(git)) return ConfigOfWorktree(git, current) is { } config ? ReadOwner(config) : null;
        }

        return null;
    }

    /// <summary>The owner in a remote's address: the first part of its path; null for a path on this machine.</summary>
    public static string? OwnerOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        string path;
        if (scheme >= 0)
        {
            if (url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return null;
            var slash = url.IndexOf('/', scheme + 3);
            if (slash < 0) return null;
            path = url[(slash + 1)..];
        }
        else
        {
            // git@host:owner/repository; a drive's letter is no host.
            var colon = url.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 1 || url.AsSpan(0, colon).Contains('/')) return null;
            path = url[(colon + 1)..];
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && IsName(parts[0]) ? parts[0] : null;
    }

    private static bool IsName(string text) => text.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.') && text.Any(char.IsLetter);

    private static string? ReadOwner(string config)
    {
        string? first = null;
        var section = "";
        foreach (var raw in ReadLines(config))
        {
            var line = raw.Trim();
            if (line.StartsWith('[')) section = line;
            else if (section.StartsWith("[remote ", StringComparison.OrdinalIgnoreCase) && ValueOf(line, "url") is { } url && OwnerOf(url) is { } owner)
            {
                if (section.Contains("\"origin\"", StringComparison.Ordinal)) return owner;
                first ??= owner;
            }
        }

        return first;
    }

    /// <summary>The configuration that a linked work tree shares with its repository.</summary>
    private static string? ConfigOfWorktree(string gitFile, string folder)
    {
        const string Prefix = "gitdir:";
        if (ReadLines(gitFile).FirstOrDefault() is not { } line || !line.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var own = FullPath.Of(line[Prefix.Length..].Trim(), folder);
        return ReadLines(FullPath.Join(own, "commondir")).FirstOrDefault() is { } shared
            ? FullPath.Join(FullPath.Of(shared.Trim(), own), "config")
            : FullPath.Join(own, "config");
    }

    private static string? ValueOf(string line, string key)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && line.AsSpan(0, equals).Trim().Equals(key, StringComparison.OrdinalIgnoreCase) ? line[(equals + 1)..].Trim().Trim('"') : null;
    }

    private static string[] ReadLines(string path)
    {
        var file = DraftFile.Read(path, MaxConfigBytes);
        return file.Succeeded ? System.Text.Encoding.UTF8.GetString(file.Bytes).Split('\n') : [];
    }
}
