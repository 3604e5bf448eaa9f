using PolicyLint.Drafts;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>What the reader of a draft is told of a file by its name and its policy.</summary>
public static class DraftOptions
{
    /// <summary>The channel that an entry of <c>paths</c> sets, else the ending's (<c>.tweet</c>), else the policy's default, else blog.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="settings">What the policy files say of it.</param>
    /// <param name="defaults">What they say of all files.</param>
    public static DraftReaderOptions For(string path, PathSettings settings, DraftSettings defaults)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(defaults);
        var channel = settings.Settings.Channel;
        if (path.EndsWith(".tweet", StringComparison.OrdinalIgnoreCase) && channel == defaults.Channel) channel = Channel.Tweet;
        return new DraftReaderOptions(channel ?? Channel.Blog, path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));
    }
}
