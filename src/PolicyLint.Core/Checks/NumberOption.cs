using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Checks;

/// <summary>A number that a rule gives once, or by channel with a default.</summary>
/// <param name="Default">The number for channels not named, or null for none.</param>
/// <param name="ByChannel">The numbers of channels named.</param>
internal sealed record NumberOption(double? Default, ImmutableDictionary<Channel, double> ByChannel)
{
    /// <summary>The number for a channel, or null.</summary>
    public double? For(Channel channel) => ByChannel.TryGetValue(channel, out var value) ? value : Default;

    /// <summary>The number for a channel as a whole one, or null.</summary>
    public int? WholeFor(Channel channel) => For(channel) is { } value ? (int)Math.Floor(value) : null;
}
