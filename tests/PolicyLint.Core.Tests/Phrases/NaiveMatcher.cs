using PolicyLint.Drafts;

namespace PolicyLint.Tests.Phrases;

/// <summary>A part of a randomly made phrase: it writes itself as phrase text, and says where in a text it can end.</summary>
internal abstract record Part
{
    public abstract string Write();

    /// <summary>All tokens after the part, when it begins at token <paramref name="at"/> of a sentence.</summary>
    public abstract IEnumerable<int> Ends(NaiveText text, int at);
}

internal sealed record WordPart(string Word) : Part
{
    public override string Write() => Word;

    public override IEnumerable<int> Ends(NaiveText text, int at) => text.IsWord(at, w => w == Word) ? [at + 1] : [];
}

internal sealed record PrefixPart(string Prefix) : Part
{
    public override string Write() => Prefix + "*";

    public override IEnumerable<int> Ends(NaiveText text, int at) => text.IsWord(at, w => w.StartsWith(Prefix, StringComparison.Ordinal)) ? [at + 1] : [];
}

internal sealed record SignPart(char Sign) : Part
{
    public override string Write() => "\\" + Sign;

    public override IEnumerable<int> Ends(NaiveText text, int at) => text.Is(at, t => t == Sign.ToString()) ? [at + 1] : [];
}

internal sealed record NumberPart : Part
{
    public override string Write() => "<number>";

    public override IEnumerable<int> Ends(NaiveText text, int at) => text.Is(at, t => char.IsAsciiDigit(t[0])) ? [at + 1] : [];
}

internal sealed record OptionalPart(Part Inner) : Part
{
    public override string Write() => $"({Inner.Write()})?";

    public override IEnumerable<int> Ends(NaiveText text, int at) => Inner.Ends(text, at).Prepend(at);
}

internal sealed record ChoicePart(Part Left, Part Right) : Part
{
    public override string Write() => $"({Left.Write()}|{Right.Write()})";

    public override IEnumerable<int> Ends(NaiveText text, int at) => Left.Ends(text, at).Concat(Right.Ends(text, at));
}

internal sealed record ChainPart(Part First, Part Second) : Part
{
    public override string Write() => $"{First.Write()} {Second.Write()}";

    public override IEnumerable<int> Ends(NaiveText text, int at) => First.Ends(text, at).SelectMany(middle => Second.Ends(text, middle)).Distinct();
}

internal sealed record GapPart(Part First, int Words, Part Second) : Part
{
    public override string Write() => $"{First.Write()} …{Words} {Second.Write()}";

    public override IEnumerable<int> Ends(NaiveText text, int at) =>
        First.Ends(text, at).SelectMany(middle => text.AfterGap(middle, Words)).Distinct().SelectMany(next => Second.Ends(text, next)).Distinct();
}

/// <summary>A sentence as the naive matcher sees it.</summary>
internal sealed class NaiveText(string[] tokens)
{
    public int Count => tokens.Length;

    public bool Is(int at, Func<string, bool> test) => at < tokens.Length && test(tokens[at]);

    public bool IsWord(int at, Func<string, bool> test) => Is(at, t => char.IsAsciiLetter(t[0]) && test(t.ToLowerInvariant()));

    public IEnumerable<int> AfterGap(int at, int words)
    {
        yield return at;
        for (; at < tokens.Length && (tokens[at] == "," || char.IsAsciiLetterOrDigit(tokens[at][0]) && words-- > 0); at++) yield return at + 1;
    }
}

/// <summary>Tries every phrase at every token, and takes the leftmost and of those the longest.</summary>
internal static class NaiveMatcher
{
    internal static List<(int First, int Last)> Match(IReadOnlyList<Part> phrases, ProseText prose)
    {
        var matches = new List<(int, int)>();
        foreach (var sentence in prose.Sentences)
        {
            var tokens = new string[sentence.TokenCount];
            for (var i = 0; i < tokens.Length; i++) tokens[i] = prose.Slice(prose.Tokens[sentence.FirstToken + i].Span).ToString();
            var text = new NaiveText(tokens);
            for (var start = 0; start < text.Count;)
            {
                var end = phrases.SelectMany(p => p.Ends(text, start)).DefaultIfEmpty(start).Max();
                if (end > start) matches.Add((sentence.FirstToken + start, sentence.FirstToken + end - 1));
                start = Math.Max(end, start + 1);
            }
        }

        return matches;
    }
}
