namespace PolicyLint.Drafts;

/// <summary>The names of channels as front matter and configuration write them.</summary>
public static class ChannelNames
{
    /// <summary>The channel named <paramref name="name"/>, lower case.</summary>
    /// <returns>False where no channel has that name.</returns>
    public static bool TryParse(string name, out Channel channel)
    {
        (var known, channel) = name switch
        {
            "blog" => (true, Channel.Blog),
            "newsletter" => (true, Channel.Newsletter),
            "tweet" => (true, Channel.Tweet),
            "mastodon" => (true, Channel.Mastodon),
            "bluesky" => (true, Channel.Bluesky),
            "linkedin" => (true, Channel.LinkedIn),
            "instagram" => (true, Channel.Instagram),
            "facebook" => (true, Channel.Facebook),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>Whether the channel shows what is written, character for character, rather than Markdown.</summary>
    public static bool IsPlain(Channel channel) => channel is not (Channel.Blog or Channel.Newsletter);
}
