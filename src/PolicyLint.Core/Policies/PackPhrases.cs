using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Phrases;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>
/// The phrases of a pack that say the same in every organisation, as an automaton built before the program runs: a policy with the
/// pack builds only what is its own. Immutable.
/// </summary>
public sealed class PackPhrases
{
    private readonly ReadOnlyMemory<byte> _written;

    private PackPhrases(ReadOnlyMemory<byte> written)
    {
        var reader = new TableReader(written.Span);
        GroupCount = new KnownGroups(ref reader).Count;
        Set = new PhraseSet(written[^reader.Left..]);
        _written = written;
    }

    /// <summary>Builds the automaton of a pack, whichever of its rules may be in force.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="problems">Where mistakes in phrases are told; with one the automaton is of no use.</param>
    public static PackPhrases Build(Pack pack, ImmutableArray<PolicyProblem>.Builder problems)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(problems);
        var builder = new PhraseSetBuilder();
        var binder = new PhraseBinder(Organisation.Unknown, builder, isForPack: true);
        var lists = new PhraseLists(Organisation.Unknown, [pack], DateOnly.MinValue);
        foreach (var rule in pack.Rules)
        {
            var sink = new ProblemSink(rule.Location.Path, rule.Location.Text);
            binder.Begin(lists, sink);
            foreach (var part in rule.Parts) BoundPart.Bind(part, binder);
            problems.AddRange(sink.ToImmutable());
        }

        binder.Begin(lists, new ProblemSink(pack.Manifest.Path, SourceText.From("")));
        if (ProtectedTalk.IsKnownTo(pack)) ProtectedTalk.Bind(binder);
        return new PackPhrases(Write(binder, builder));
    }

    /// <summary>Writes the automata of packs.</summary>
    public static byte[] Write(IEnumerable<(string Pack, PackPhrases Phrases)> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var output = new TableWriter();
        foreach (var (pack, phrases) in packs)
        {
            output.Table(pack.AsSpan());
            output.Table(phrases._written.Span);
        }

        return output.Written.ToArray();
    }

    /// <summary>The automaton of a pack among those written, viewed without a copy: the bytes must not change. Null where there is none.</summary>
    public static PackPhrases? Read(ReadOnlyMemory<byte> written, string pack)
    {
        var reader = new TableReader(written.Span);
        while (reader.Left > 0)
        {
            var isMeant = reader.View<char>().SequenceEqual(pack);
            var length = reader.View<byte>().Length;
            if (isMeant) return new PackPhrases(written.Slice(written.Length - reader.Left - length, length));
        }

        return null;
    }

    /// <summary>Number of its groups.</summary>
    internal int GroupCount { get; }

    /// <summary>The phrases.</summary>
    internal PhraseSet Set { get; }

    /// <summary>
    /// The group for a list of phrases of the pack's rules; none where there is none. Those phrases that name other lists than the pack's
    /// are still to be added to it.
    /// </summary>
    internal PhraseGroup Find(ImmutableArray<PhraseText> phrases, bool ignoreCase)
    {
        var reader = new TableReader(_written.Span);
        return new KnownGroups(ref reader).Find(phrases, ignoreCase);
    }

    private static ReadOnlyMemory<byte> Write(PhraseBinder binder, PhraseSetBuilder builder)
    {
        var output = new TableWriter();
        KnownGroups.Write(output, binder.Groups);
        builder.Write(output);
        return output.Written;
    }

    /// <summary>What each group of the automaton, in the order of their numbers, was bound for.</summary>
    private readonly ref struct KnownGroups
    {
        private const int IgnoresCase = 1;
        private const int MeetsAnyLink = 2;

        private readonly ReadOnlySpan<uint> _keys;
        private readonly ReadOnlySpan<Entry> _entries;
        private readonly ReadOnlySpan<int> _textEnds;
        private readonly ReadOnlySpan<char> _chars;

        internal KnownGroups(scoped ref TableReader written)
        {
            _keys = written.View<uint>();
            _entries = written.View<Entry>();
            _textEnds = written.View<int>();
            _chars = written.View<char>();
        }

        internal int Count => _keys.Length;

        internal static void Write(
            TableWriter output, IEnumerable<(ImmutableArray<PhraseText> Phrases, bool IgnoreCase, PhraseGroup Group)> groups)
        {
            var ordered = groups.OrderBy(group => group.Group.Id).ToArray();
            var textEnds = new List<int> { 0 };
            var chars = new List<char>();
            var entries = new Entry[ordered.Length];
            for (var i = 0; i < entries.Length; i++)
            {
                var (phrases, ignoreCase, group) = ordered[i];
                var flags = (ignoreCase ? IgnoresCase : 0) | (group.MeetsAnyLink ? MeetsAnyLink : 0);
                entries[i] = new Entry(textEnds.Count - 1, phrases.Length, flags);
                foreach (var phrase in phrases)
                {
                    chars.AddRange(phrase.Text);
                    textEnds.Add(chars.Count);
                }
            }

            output.Table<uint>(ordered.Select(group => KeyOf(group.Phrases)).ToArray());
            output.Table<Entry>(entries);
            output.Table<int>(textEnds.ToArray());
            output.Table<char>(chars.ToArray());
        }

        internal PhraseGroup Find(ImmutableArray<PhraseText> phrases, bool ignoreCase)
        {
            var key = KeyOf(phrases);
            for (var group = 0; group < _keys.Length; group++)
            {
                var next = _keys[group..].IndexOf(key);
                if (next < 0) break;
                group += next;
                var flags = _entries[group].Flags;
                if ((flags & IgnoresCase) != 0 == ignoreCase && IsFor(group, phrases)) return new PhraseGroup(group, (flags & MeetsAnyLink) != 0);
            }

            return PhraseGroup.None;
        }

        private bool IsFor(int group, ImmutableArray<PhraseText> phrases)
        {
            var entry = _entries[group];
            if (entry.TextCount != phrases.Length) return false;
            for (var i = 0; i < phrases.Length; i++)
            {
                var text = entry.FirstText + i;
                if (!_chars[_textEnds[text].._textEnds[text + 1]].SequenceEqual(phrases[i].Text)) return false;
            }

            return true;
        }

        /// <summary>Tells most lists apart without a look at all their phrases.</summary>
        private static uint KeyOf(ImmutableArray<PhraseText> phrases) =>
            TokenFolding.Hash(phrases[0].Text) ^ TokenFolding.Hash(phrases[^1].Text) * 31 ^ (uint)phrases.Length;

        private readonly record struct Entry(int FirstText, int TextCount, int Flags);
    }
}
