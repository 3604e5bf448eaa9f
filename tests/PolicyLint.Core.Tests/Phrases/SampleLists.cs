using System.Diagnostics.CodeAnalysis;
using PolicyLint.Phrases;

namespace PolicyLint.Tests.Phrases;

/// <summary>Lists as an organisation and a pack would bring them.</summary>
internal sealed class SampleLists : IPhraseLists
{
    private readonly Dictionary<string, PhraseList> _lists = new()
    {
        ["employer"] = new(["Contoso", "CONTOSO Ltd."], true),
        ["products"] = new(["Contoso Vault", "scheduler", "iGrow", "Bank of Contoso", "Ship It!", "Windows 11"], true),
        ["competitors"] = new(["Northwind"], true),
        ["customers"] = new([], true),
        ["lexicon.insults"] = new(["clown(s)?", "total… idiot"], false),
        ["lexicon.openings"] = new(["^you fool"], false),
        ["lexicon.broken"] = new(["fine", "not (fine"], false),
        ["lexicon.nested"] = new(["{employer} fan"], false),
    };

    public IEnumerable<string> Names => _lists.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out PhraseList? list) => _lists.TryGetValue(name, out list);
}
