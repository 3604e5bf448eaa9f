using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>One wording of a disclaimer, and when it is the one to use. A condition that is empty or null always holds.</summary>
/// <param name="Text">The wording, placeholders such as <c>{employer}</c> included.</param>
public sealed record DisclaimerVariant(string Text)
{
    /// <summary>Channels it is for.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>ISO 639 code of the language it is written in, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Jurisdictions it is for.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>The employer it is for, or null.</summary>
    public string? Employer { get; init; }
}
