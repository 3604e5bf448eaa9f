using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Somebody who takes part: an entry of <c>people.yaml</c>.</summary>
/// <param name="Id">The key, as <c>author</c> names it in front matter.</param>
public sealed record Person(string Id)
{
    /// <summary>The name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What they do, or null.</summary>
    public string? Role { get; init; }

    /// <summary>What they know about.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Where their personal-views line stands, one of <see cref="DraftVocabulary.DisclaimerPlaces"/>, or null.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>Whether they speak for the organisation.</summary>
    public bool IsSpokesperson { get; init; }

    /// <summary>The day of their last training, or null.</summary>
    public DateOnly? Trained { get; init; }
}
