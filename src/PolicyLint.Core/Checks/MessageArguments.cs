namespace PolicyLint.Checks;

/// <summary>What takes the place of a message's placeholders.</summary>
/// <param name="Match"><c>{match}</c>; the text of the span where null.</param>
/// <param name="Suggestion"><c>{suggestion}</c></param>
/// <param name="Count"><c>{count}</c></param>
/// <param name="Limit"><c>{limit}</c></param>
/// <param name="Value"><c>{value}</c></param>
/// <param name="Key"><c>{key}</c></param>
/// <param name="Name"><c>{name}</c></param>
/// <param name="Words"><c>{words}</c></param>
internal readonly record struct MessageArguments(
    string? Match = null,
    string? Suggestion = null,
    int? Count = null,
    int? Limit = null,
    string? Value = null,
    string? Key = null,
    string? Name = null,
    string? Words = null);
