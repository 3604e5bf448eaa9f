using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>
/// What a post may hold at most on each platform. The rule PL6001 says the same and can be set otherwise; a fix never makes a post that
/// the platform would refuse.
/// </summary>
public static class ChannelLimits
{
    /// <summary>Most characters of one post: weighted ones for a tweet, else grapheme clusters; null where there is no limit.</summary>
    public static int? Of(Channel channel) => channel switch
    {
        Channel.Tweet => WeightedLength.Limit,
        Channel.Mastodon => 500,
        Channel.Bluesky => 300,
        Channel.LinkedIn => 3_000,
        Channel.Instagram => 2_200,
        Channel.Facebook => 63_206,
        _ => null,
    };

    /// <summary>Whether a post keeps within the limit.</summary>
    internal static bool Fits(Channel channel, string text)
    {
        // No unit counts more than two for a code unit.
        if (Of(channel) is not { } limit || text.Length * 2 <= limit) return true;
        return (channel == Channel.Tweet ? WeightedLength.Count(text) : Graphemes.Count(text)) <= limit;
    }
}
