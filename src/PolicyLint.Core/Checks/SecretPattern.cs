using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary>The form of one vendor's credentials.</summary>
/// <param name="Name">What it is called in messages: “AWS access key”.</param>
/// <param name="Pattern">The expression; its group <c>secret</c>, else its first group, else all of it is the secret.</param>
/// <param name="Keywords">Texts one of which must occur for the expression to be run; empty = always.</param>
/// <param name="Entropy">Shannon entropy in bits a character that the secret must reach.</param>
internal sealed record SecretPattern(string Name, BoundedPattern Pattern, ImmutableArray<string> Keywords, double Entropy);
