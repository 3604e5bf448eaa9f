using System.Diagnostics.CodeAnalysis;

namespace PolicyLint.Phrases;

/// <summary>Where a phrase finds the lists it names in braces.</summary>
internal interface IPhraseLists
{
    /// <summary>The names that may stand in braces, for suggesting the near one.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The list of that name. A known list may be empty; then nothing meets it.</summary>
    bool TryGet(string name, [NotNullWhen(true)] out PhraseList? list);
}
