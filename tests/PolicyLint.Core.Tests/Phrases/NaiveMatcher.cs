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

/// <summary>Knows the dates and amounts that the tests write: with June, a day up to 31, a year of four digits, USD, billion.</summary>
internal sealed record DatePart : Part
{
    public override string Write() => "<date>";

    public override IEnumerable<int> Ends(NaiveText text, int at)
    {
        var isDate = text.Is(at, IsDay) && text.Is(at + 1, IsMonth) || text.Is(at, IsMonth) && text.Is(at + 1, IsDay);
        if (!isDate || !text.IsSpacedAfter(at)) yield break;
        var year = at + 2;
        if (text.Is(year, t => t == ",") && !text.IsSpacedAfter(at + 1)) year++;
        yield return text.IsSpacedAfter(year - 1) && text.Is(year, t => t.Length == 4 && t.All(char.IsAsciiDigit)) ? year + 1 : at + 2;
    }

    private static bool IsMonth(string token) => token == "June";

    private static bool IsDay(string token) => int.TryParse(token, out var day) && day is >= 1 and <= 31;
}

internal sealed record MoneyPart : Part
{
    public override string Write() => "<money>";

    public override IEnumerable<int> Ends(NaiveText text, int at)
    {
        if (text.Is(at, t => t[0] == '$')) yield return at + 1;
        var number = text.Is(at, t => t == "USD") ? at + 1 : at;
        if (number > at && !text.IsSpacedAfter(at) || !text.Is(number, t => char.IsAsciiDigit(t[0]) || number == at && t[0] == '$')) yield break;
        var end = text.IsSpacedAfter(number) && text.Is(number + 1, t => t == "billion") ? number + 2 : number + 1;
        if (number > at || end > at + 1 && text.Is(at, t => t[0] == '$')) yield return end;
        else if (text.Is(at, t => t[0] != '$') && text.IsSpacedAfter(end - 1) && text.Is(end, t => t == "USD")) yield return end + 1;
    }
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
/// <param name="tokens">Its tokens.</param>
/// <param name="isSpacedAfter">For each token whether exactly a space stands between it and the next.</param>
internal sealed class NaiveText(string[] tokens, bool[] isSpacedAfter)
{
    public int Count => tokens.Length;

    public bool Is(int at, Func<string, bool> test) => at < tokens.Length && test(tokens[at]);

    public bool IsSpacedAfter(int at) => at < tokens.Length && isSpacedAfter[at];

    public bool IsWord(int at, Func<string, bool> test) => Is(at, t => char.IsAsciiLetter(t[0]) && !t.Contains('@') && test(t.ToLowerInvariant()));

    public IEnumerable<int> AfterGap(int at, int words)
    {
        yield return at;
        for (; at < tokens.Length && (tokens[at] == "," || PassesGap(tokens[at]) && words-- > 0); at++) yield return at + 1;
    }

    private static bool PassesGap(string token) => (char.IsAsciiLetterOrDigit(token[0]) || token[0] == '$') && !token.Contains('@');
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
            var isSpacedAfter = new bool[tokens.Length];
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = prose.Tokens[sentence.FirstToken + i];
                tokens[i] = prose.Slice(token.Span).ToString();
                isSpacedAfter[i] = i + 1 < tokens.Length && prose.Text[token.End..prose.Tokens[sentence.FirstToken + i + 1].Start] == " ";
            }

            var text = new NaiveText(tokens, isSpacedAfter);
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
