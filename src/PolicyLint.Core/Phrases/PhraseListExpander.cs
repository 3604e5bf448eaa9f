using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>Expands the lists that phrases name, each once.</summary>
internal sealed class PhraseListExpander
{
    private readonly IPhraseLists? _lists;
    private readonly bool _isExact;
    private readonly Dictionary<string, (ExpandedList? List, string Mistake)> _known = new(StringComparer.Ordinal);

    /// <summary>Takes the lists that may be named; none (within the entries of a list) makes every name a mistake.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="isExact">Whether the words of entries that are no names are meant exactly.</param>
    internal PhraseListExpander(IPhraseLists? lists, bool isExact)
    {
        _lists = lists;
        _isExact = isExact;
    }

    /// <summary>The list of that name; null and what is wrong, where there is none or one of its entries is no phrase.</summary>
    internal ExpandedList? Expand(string name, out string mistake)
    {
        if (!_known.TryGetValue(name, out var known))
        {
            known.List = Find(name, out known.Mistake);
            _known.Add(name, known);
        }

        mistake = known.Mistake;
        return known.List;
    }

    private ExpandedList? Find(string name, out string mistake)
    {
        mistake = "";
        if (_lists is null)
        {
            mistake = "an entry of a list cannot name another list";
            return null;
        }

        if (!_lists.TryGet(name, out var list))
        {
            var near = NearName.Find(name, _lists.Names);
            mistake = near is null
                ? $"unknown list {{{name}}}; known are {string.Join(' ', _lists.Names.Order(StringComparer.Ordinal).Select(n => $"{{{n}}}"))}"
                : $"unknown list {{{name}}}; did you mean {{{near}}}?";
            return null;
        }

        return list.HoldsNames ? ExpandNames(list) : ExpandEntries(name, list, out mistake);
    }

    private static ExpandedList ExpandNames(PhraseList list)
    {
        var buffer = new TokenBuffer();
        var steps = new List<PhraseStep>();
        var sequences = new List<PhraseSequence>(list.Items.Length);
        var longest = 0;
        foreach (var item in list.Items)
        {
            buffer.Clear();
            new TokenScanner(item, 0, false, buffer).Scan();
            if (buffer.TokenCount > 0) sequences.Add(new PhraseSequence(steps.Count, buffer.TokenCount, false, false));
            AddName(item, buffer.Tokens, steps);
            longest = Math.Max(longest, item.Length);
        }

        buffer.Release();
        return new ExpandedList(new PhraseSegment([.. steps], [.. sequences], true, 0), longest);
    }

    private static void AddName(string name, ReadOnlySpan<Token> tokens, List<PhraseStep> steps)
    {
        var holdsCapital = name.Any(char.IsUpper);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var text = name.AsSpan(token.Start, token.Length);
            var isLast = i == tokens.Length - 1;
            var kind = (token.Kind is TokenKind.Sign or TokenKind.Comma, holdsCapital, isLast) switch
            {
                (true, _, _) or (_, false, false) => PhraseStepKind.Word,
                (_, false, true) => PhraseStepKind.LowerNameEnd,
                (_, true, true) => PhraseStepKind.NameEnd,
                (_, true, false) => PhraseStepKind.NameWord,
            };
            var isFolded = kind is PhraseStepKind.Word or PhraseStepKind.LowerNameEnd;
            steps.Add(new PhraseStep(kind, isFolded ? TokenFolding.Fold(text, token.Kind) : TokenFolding.Clean(text, token.Kind), token.Hash, 0));
        }
    }

    private ExpandedList? ExpandEntries(string name, PhraseList list, out string mistake)
    {
        mistake = "";
        var parser = new PhraseParser(null, _isExact);
        var segments = new PhraseSegment[list.Items.Length];
        int stepCount = 0, sequenceCount = 0, longest = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            var item = list.Items[i];
            var result = parser.ParseWhole(item);
            if (!result.IsPhrase)
            {
                mistake = $"entry “{item}” of {{{name}}}: {result.Error.Message}";
                return null;
            }

            segments[i] = result.Phrase.Segments[0];
            stepCount += segments[i].Steps.Length;
            sequenceCount += segments[i].Sequences.Length;
            longest = Math.Max(longest, item.Length);
        }

        return new ExpandedList(Concatenate(segments, stepCount, sequenceCount), longest);
    }

    private static PhraseSegment Concatenate(PhraseSegment[] segments, int stepCount, int sequenceCount)
    {
        var steps = new PhraseStep[stepCount];
        var sequences = new PhraseSequence[sequenceCount];
        int nextStep = 0, nextSequence = 0;
        foreach (ref readonly var segment in segments.AsSpan())
        {
            foreach (var sequence in segment.Sequences) sequences[nextSequence++] = sequence with { FirstStep = sequence.FirstStep + nextStep };
            segment.Steps.CopyTo(steps, nextStep);
            nextStep += segment.Steps.Length;
        }

        return new PhraseSegment(steps, sequences, true, 0);
    }
}
