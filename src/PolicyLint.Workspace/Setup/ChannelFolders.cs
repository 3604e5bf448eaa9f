using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Workspace;

/// <summary>Tells by the names of folders where their drafts are published.</summary>
internal static class ChannelFolders
{
    /// <summary>More folders of one name than this are named once, by a pattern.</summary>
    private const int MostOfOneName = 3;

    private static readonly FrozenDictionary<string, Channel> Names = new Dictionary<string, Channel>
    {
        ["_posts"] = Channel.Blog,
        ["_drafts"] = Channel.Blog,
        ["blog"] = Channel.Blog,
        ["posts"] = Channel.Blog,
        ["articles"] = Channel.Blog,
        ["newsletter"] = Channel.Newsletter,
        ["newsletters"] = Channel.Newsletter,
        ["tweets"] = Channel.Tweet,
        ["tweet"] = Channel.Tweet,
        ["twitter"] = Channel.Tweet,
        ["threads"] = Channel.Tweet,
        ["mastodon"] = Channel.Mastodon,
        ["toots"] = Channel.Mastodon,
        ["bluesky"] = Channel.Bluesky,
        ["linkedin"] = Channel.LinkedIn,
        ["instagram"] = Channel.Instagram,
        ["facebook"] = Channel.Facebook,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folders that name a channel, in ordinal order; the nearest to a draft decides where several do.</summary>
    /// <param name="paths">Paths of the drafts relative to the repository, with <c>/</c>.</param>
    public static ImmutableArray<ChannelFolder> Find(IEnumerable<string> paths)
    {
        var counts = new SortedDictionary<string, (string Name, int Count)>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Nearest(path) is not ({ } folder, { } name)) continue;
            counts.TryGetValue(folder, out var known);
            counts[folder] = (name, known.Count + 1);
        }

        var found = ImmutableArray.CreateBuilder<ChannelFolder>();
        var crowded = counts.Values.GroupBy(item => item.Name, StringComparer.Ordinal).Where(group => group.Count() > MostOfOneName).ToDictionary(group => group.Key, group => group.Sum(item => item.Count));
        foreach (var (name, count) in crowded.OrderBy(item => item.Key, StringComparer.Ordinal)) found.Add(new ChannelFolder($"**/{name}/**", Names[name], count));
        foreach (var (folder, (name, count)) in counts)
            if (!crowded.ContainsKey(name)) found.Add(new ChannelFolder($"{ToGlob(folder)}/**", Names[name], count));
        // Later entries win, so a folder inside another stands behind it.
        return found.ToImmutable();
    }

    /// <summary>The innermost folder of a path that names a channel, and that name as written.</summary>
    private static (string Folder, string Name)? Nearest(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var start = path.LastIndexOf('/', end - 1) + 1;
            var name = path[start..end];
            if (Names.ContainsKey(name)) return (path[..end], name);
            if (start == 0) break;
        }

        return null;
    }

    /// <summary>A folder's path as a pattern that meets it: signs with a meaning of their own stand for any sign.</summary>
    private static string ToGlob(string folder) => string.Create(folder.Length, folder, static (signs, source) =>
    {
        for (var i = 0; i < signs.Length; i++) signs[i] = "*?[]{}!\\,".Contains(source[i], StringComparison.Ordinal) ? '?' : source[i];
    });
}
