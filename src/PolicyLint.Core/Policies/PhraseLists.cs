using System.Diagnostics.CodeAnalysis;
using PolicyLint.Phrases;

namespace PolicyLint.Policies;

/// <summary>The lists that phrases of a pack may name: the organisation's names, and word lists of the pack and of those it builds on.</summary>
/// <param name="organisation">The organisation.</param>
/// <param name="packs">The pack itself first, then those it builds on.</param>
/// <param name="today">The day of the run: a confidential name is confidential up to its last day.</param>
internal sealed class PhraseLists(Organisation organisation, IReadOnlyList<Pack> packs, DateOnly today) : IPhraseLists
{
    private const string LexiconPrefix = "lexicon.";
    private static readonly string[] OrganisationLists = ["employer", "products", "competitors", "customers", "confidentialNames"];

    private readonly Dictionary<string, PhraseList> _lists = new(StringComparer.Ordinal);
    private PhraseParser? _parser;
    private PhraseParser? _exactParser;

    public IEnumerable<string> Names =>
        OrganisationLists.Concat(packs.SelectMany(pack => pack.Lexicons.Keys).Order(StringComparer.Ordinal).Select(name => LexiconPrefix + name));

    /// <summary>The automaton built before of the pack itself, or null.</summary>
    public PackPhrases? Phrases => packs[0].Phrases;

    /// <summary>Whether a phrase names no lists but the pack's own, so that it says the same in any organisation and beside any packs.</summary>
    public bool IsOwn(string phrase)
    {
        var rest = phrase.AsSpan();
        // A brace that is meant as a sign makes no difference: the phrase is only taken for one that may say something else.
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            rest = rest[(open + 1)..];
            var length = rest.IndexOf('}');
            if (length < 0 || packs[0].FindLexicon(rest[..length].ToString()) is null) return false;
        }

        return true;
    }

    /// <summary>The one parser of all phrases that may name these lists: it expands each of them once.</summary>
    /// <param name="ignoreCase">Whether case is ignored.</param>
    public PhraseParser ParserFor(bool ignoreCase) =>
        ignoreCase ? _parser ??= new PhraseParser(this) : _exactParser ??= new PhraseParser(this, isExact: true);

    /// <summary>The word list behind <c>lexicon.name</c>, or null.</summary>
    public Lexicon? FindLexicon(string name)
    {
        foreach (var pack in packs)
            if (pack.FindLexicon(name) is { } lexicon) return lexicon;
        return null;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out PhraseList? list)
    {
        if (_lists.TryGetValue(name, out list)) return true;
        list = Read(name);
        if (list is not null) _lists.Add(name, list);
        return list is not null;
    }

    private PhraseList? Read(string name)
    {
        switch (name)
        {
            case "employer":
                return new PhraseList(organisation.Employer is { } employer ? [employer, .. organisation.Aliases] : organisation.Aliases, HoldsNames: true);
            case "confidentialNames":
                return new PhraseList([.. organisation.ConfidentialNames.Where(item => item.Until is not { } until || today <= until).SelectMany(item => item.AllNames)], HoldsNames: true);
            case "products" or "competitors" or "customers":
                return new PhraseList(organisation.ValuesOf(name), HoldsNames: true);
        }

        return FindLexicon(name) is { } lexicon ? new PhraseList(lexicon.Entries, HoldsNames: false) : null;
    }
}
