using PolicyLint.Drafts;
using PolicyLint.Fixes;

namespace PolicyLint.Tests.Fixes;

public sealed class ChannelLimitsTests
{
    [Theory]
    [InlineData(Channel.Tweet)]
    [InlineData(Channel.Mastodon)]
    [InlineData(Channel.Bluesky)]
    [InlineData(Channel.LinkedIn)]
    [InlineData(Channel.Instagram)]
    public void Limits_are_those_of_the_rule(Channel channel)
    {
        Assert.NotNull(ChannelLimits.Of(channel));
        var limit = ChannelLimits.Of(channel) ?? 0;
        foreach (var (length, isTooLong) in new[] { (limit, false), (limit + 1, true) })
        {
            var text = string.Concat(Enumerable.Repeat("ab ", length / 3 + 1))[..(length - 1)] + "c";
            Assert.Equal(isTooLong, FixBench.Core.Lint(FixBench.Read(text, channel)).Any(diagnostic => diagnostic.Rule.Id == "PL6001"));
            Assert.Equal(!isTooLong, ChannelLimits.Fits(channel, text));
        }
    }
}
