using CsCheck;
using PolicyLint.Phrases;
using PolicyLint.Tests.Drafts;

namespace PolicyLint.Tests.Phrases;

public class PhrasePropertyTests
{
    private static readonly Gen<string> Word = OneOf("a", "b", "c", "aa", "ab", "bca", "june", "usd");

    private static readonly Gen<Part> Leaf = Gen.Frequency(
        (8, Word.Select(w => (Part)new WordPart(w))),
        (1, Word.Select(w => (Part)new PrefixPart(w))),
        (1, OneOf('/', '(', ',').Select(c => (Part)new SignPart(c))),
        (1, OneOf<Part>(new NumberPart(), new DatePart(), new MoneyPart())));

    /// <summary>Never matches nothing: what may be left out stands beside a word.</summary>
    private static readonly Gen<Part> Phrase = Gen.Recursive<Part>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (3, Gen.Select(inner, inner, (a, b) => (Part)new ChainPart(a, b))),
        (2, Gen.Select(inner, inner, (a, b) => (Part)new ChoicePart(a, b))),
        (2, Gen.Select(inner, Leaf, (a, b) => (Part)new ChainPart(new OptionalPart(a), b))),
        (1, Gen.Select(Leaf, inner, (a, b) => (Part)new ChainPart(a, new OptionalPart(b)))),
        (2, Gen.Select(inner, Gen.Int[1, 4], inner, (a, n, b) => (Part)new GapPart(a, n, b)))));

    /// <summary>Six alternatives: two such groups and a third make segments.</summary>
    private static readonly Gen<Part> Many = Leaf.Array[6].Select(leaves => leaves.Aggregate((a, b) => new ChoicePart(a, b)));

    private static readonly Gen<Part> LongPhrase = Gen.Select(Many, Many, Many, Leaf, Gen.Int[0, 3], Gen.Int[0, 3]).Select(
        (a, b, c, d, m, n) => Join(Join(a, m, b), n, new ChainPart(new OptionalPart(d), c)));

    private static readonly Gen<string> Text = Gen.Frequency(
        (12, OneOf("a", "b", "c", "aa", "AB", "bca", "abc", "7")),
        (2, Gen.Const(",")),
        (3, OneOf("30 June", "June 7, 2026", "June 2026", "June", "USD", "USD 7 billion", "$2 billion", "$7", "#ad", "a@b.com")),
        (1, OneOf("/", "(", ". A", "! B", "\n\n"))).Array[0, 30].Select(parts => string.Join(' ', parts));

    [Fact]
    public void The_automaton_finds_what_a_naive_matcher_finds() => Gen.Select(Gen.Frequency((3, Phrase), (1, LongPhrase)).Array[1, 4].Array[1, 3], Text).Sample(
        (groups, text) =>
        {
            var prose = TokenizedText.Of(text);
            var buffer = new PhraseMatchBuffer();
            Build(groups).Match(prose, buffer);
            var found = buffer.Matches.ToArray();
            for (var group = 0; group < groups.Length; group++)
            {
                var mine = found.Where(m => m.Group == group).Select(m => (m.FirstToken, m.LastToken));
                Assert.Equal(NaiveMatcher.Match(groups[group], prose), mine);
            }

            Assert.Equal(found.OrderBy(m => m.FirstToken).ThenBy(m => m.Group), found);
        },
        iter: 1_500,
        print: t => $"{string.Join(" // ", t.Item1.Select(g => string.Join(" ; ", g.Select(p => p.Write()))))} in “{t.Item2}”");

    [Fact]
    public void Two_automata_find_what_one_finds() => Gen.Select(Gen.Frequency((3, Phrase), (1, LongPhrase)).Array[1, 4].Array[1, 3], Gen.Bool.Array[12], Text).Sample(
        (groups, isBelow, text) =>
        {
            var prose = TokenizedText.Of(text);
            PhraseMatchBuffer one = new(), two = new();
            Build(groups).Match(prose, one);
            BuildTwo(groups, isBelow).Match(prose, two);
            Assert.Equal(one.Matches.ToArray(), two.Matches.ToArray());
        },
        iter: 1_500,
        print: t => $"{string.Join(" // ", t.Item1.Select(g => string.Join(" ; ", g.Select(p => p.Write()))))} in “{t.Item3}”");

    [Fact]
    public void Any_text_is_a_phrase_or_a_mistake_within_it() => OneOf(
        "a", "b c", " ", "(", ")", "|", "?", "*", "…", "…3", "{products}", "{lexicon.insults}", "{x", "<number>", "<", "^", "$", "=", "\\", "#ad", "@x", ",", ".", "'", "\uD83C", "🎉")
        .Array[0, 12].Select(string.Concat).Sample(
        text =>
        {
            var result = new PhraseParser(new SampleLists()).Parse(text);
            if (result.IsPhrase)
            {
                foreach (var segment in result.Phrase.Segments)
                {
                    foreach (var sequence in segment.Sequences) Assert.InRange(sequence.StepCount, 1, 100);
                }

                return;
            }

            Assert.InRange(result.Error.Position, 0, text.Length);
            Assert.InRange(result.Error.Length, text.Length > 0 ? 1 : 0, text.Length - result.Error.Position);
            Assert.NotEmpty(result.Error.Message);
        },
        iter: 5_000);

    [Fact]
    public void A_plain_phrase_of_any_text_is_found_in_it() => Gen.Char[' ', '\u30FF'].Array[1, 12].Select(c => new string(c)).Sample(
        text =>
        {
            var escaped = string.Concat(text.Select(c => char.IsWhiteSpace(c) ? " " : char.IsLetterOrDigit(c) ? c.ToString() : "\\" + c));
            var result = new PhraseParser(null).Parse(escaped);
            if (!result.IsPhrase) return;
            var prose = TokenizedText.Of(text);
            if (prose.Sentences.Length != 1 || prose.Blocks.Length != 1) return;
            var builder = new PhraseSetBuilder();
            builder.Add(builder.AddGroup(), result.Phrase);
            var buffer = new PhraseMatchBuffer();
            builder.Build().Match(prose, buffer);
            Assert.Equal([(0, prose.Tokens.Length - 1)], buffer.Matches.ToArray().Select(m => (m.FirstToken, m.LastToken)));
        },
        iter: 5_000);

    private static Part Join(Part first, int gap, Part second) => gap > 0 ? new GapPart(first, gap, second) : new ChainPart(first, second);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PhraseSet Build(Part[][] groups)
    {
        var builder = new PhraseSetBuilder();
        foreach (var phrases in groups)
        {
            var group = builder.AddGroup();
            foreach (var phrase in phrases) builder.Add(group, Parse(phrase));
        }

        return builder.Build();
    }

    /// <summary>Some phrases in a set below the others, of the same groups.</summary>
    private static PhraseSet BuildTwo(Part[][] groups, bool[] isBelow)
    {
        PhraseSetBuilder below = new(groups.Length), own = new(groups.Length);
        var next = 0;
        for (var group = 0; group < groups.Length; group++)
            foreach (var phrase in groups[group]) (isBelow[next++] ? below : own).Add(group, Parse(phrase));
        return own.Build(below.Build());
    }

    private static PolicyLint.Phrases.Phrase Parse(Part part)
    {
        var result = new PhraseParser(null).Parse(part.Write());
        Assert.True(result.IsPhrase, part.Write() + ": " + result.Error.Message);
        return result.Phrase;
    }
}
