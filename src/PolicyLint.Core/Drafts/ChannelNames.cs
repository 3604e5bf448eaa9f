namespace PolicyLint.Drafts;

/// <summary>The names of channels as front matter and policy files write them.</summary>
public static class ChannelNames
{
    /// <summary>The names, in the order of <see cref="Channel"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["blog", "newsletter", "tweet", "mastodon", "bluesky", "linkedin", "instagram", "facebook"];

    /// <summary>The name of a channel.</summary>
    public static string NameOf(Channel channel) => All[(int)channel];

    /// <summary>The channel of a name, case ignored.</summary>
    /// <returns>False where no channel has that name.</returns>
    public static bool TryParse(string name, out Channel channel)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (!string.Equals(All[i], name, StringComparison.OrdinalIgnoreCase)) continue;
            channel = (Channel)i;
            return true;
        }

        channel = default;
        return false;
    }

    /// <summary>Whether the channel shows what is written, character for character, rather than Markdown.</summary>
    public static bool IsPlain(Channel channel) => channel is not (Channel.Blog or Channel.Newsletter);
}
