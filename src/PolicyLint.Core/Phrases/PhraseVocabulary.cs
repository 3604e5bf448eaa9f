using System.Runtime.CompilerServices;
using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>
/// All that the steps of a set of phrases meet, each with a number, its symbol. A token is looked up by its hash; what is found is
/// compared as text, so that equal hashes never make a match. A view of tables that stand elsewhere.
/// </summary>
internal readonly ref struct PhraseVocabulary
{
    /// <summary>Set in a symbol that a token meets without its possessive 's.</summary>
    internal const int StemFlag = 1 << 30;

    /// <summary>Set in a symbol that a token meets together with those after it: see <see cref="Token.ClassTokens"/>.</summary>
    internal const int RunFlag = 1 << 29;

    /// <summary>All that may be set in a symbol besides its number.</summary>
    internal const int Flags = StemFlag | RunFlag;

    /// <summary>Index of the class of signs that end a question, which is no kind of token.</summary>
    internal const int QuestionClass = 15;

    /// <summary>Code units of a prefix that its hash is taken from.</summary>
    internal const int LongestHashedPrefix = 32;

    /// <summary>Code units of a word that the prefix filter looks at.</summary>
    internal const int FilteredPrefix = 3;

    private readonly ReadOnlySpan<char> _chars;
    private readonly ReadOnlySpan<Slot> _slots;
    private readonly ReadOnlySpan<Word> _words;
    private readonly ReadOnlySpan<Variant> _variants;
    private readonly ReadOnlySpan<Prefix> _prefixes;
    private readonly ReadOnlySpan<ulong> _prefixFilter;
    private readonly uint _prefixLengths;
    private readonly ReadOnlySpan<int> _classes;
    private readonly uint _classMask;
    private readonly bool _hasNames;

    /// <summary>Views what a <see cref="PhraseVocabularyBuilder"/> wrote.</summary>
    internal PhraseVocabulary(scoped ref TableReader written)
    {
        MostSymbols = 5 + written.Number();
        _hasNames = written.Number() != 0;
        _prefixLengths = (uint)written.Number();
        _classes = written.View<int>();
        _chars = written.View<char>();
        _slots = written.View<Slot>();
        _words = written.View<Word>();
        _variants = written.View<Variant>();
        _prefixes = written.View<Prefix>();
        _prefixFilter = written.View<ulong>();
        // No class of words: what a token without a run of its own has as its class is never of interest.
        for (var i = 0; i < QuestionClass; i++) _classMask |= (_classes[i] >= 0 ? 1u : 0) << i;
    }

    /// <summary>The most symbols one token can have.</summary>
    internal int MostSymbols { get; }

    /// <summary>Whether the token may have symbols for more than being a certain word: its class, its beginning, a possessive 's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayMeetSpecial(ReadOnlySpan<char> text, in Token token) =>
        ((_classMask >> (int)token.Kind | _classMask >> (int)token.Class) & 1 | (uint)(token.Traits & (TokenTraits.Question | TokenTraits.Possessive))) != 0
        || _prefixFilter.Length > 0 && MayHavePrefix(text, token);

    /// <summary>Writes the token's symbols and returns their number.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="token">The token.</param>
    /// <param name="symbols">Where to; at least <see cref="MostSymbols"/> long.</param>
    internal int Collect(ReadOnlySpan<char> text, in Token token, Span<int> symbols)
    {
        var count = 0;
        for (var i = IndexOf(token.Hash, _slots.Length); _slots[i].Word != 0; i = (i + 1) & (_slots.Length - 1))
        {
            if (_slots[i].Hash != token.Hash) continue;
            var index = _slots[i].Word - 1;
            if (!TokenFolding.Equals(text, token, _words[index].Text.Of(_chars))) continue;
            count = CollectWord(text, token, index, symbols);
            break;
        }

        var kind = _classes[(int)token.Kind];
        if (kind >= 0) symbols[count++] = kind;
        if (token.ClassTokens > 0 && _classes[(int)token.Class] is >= 0 and var run) symbols[count++] = run | RunFlag;
        if ((token.Traits & TokenTraits.Question) != 0 && _classes[QuestionClass] >= 0) symbols[count++] = _classes[QuestionClass];
        if ((token.Traits & TokenTraits.Possessive) != 0 && _hasNames) count = CollectStem(text, token, symbols, count);
        return _prefixFilter.Length > 0 && MayHavePrefix(text, token) ? CollectPrefixes(text, token, symbols, count) : count;
    }

    private int CollectWord(ReadOnlySpan<char> text, in Token token, int index, Span<int> symbols)
    {
        var count = 0;
        ref readonly var word = ref _words[index];
        if (word.Symbol >= 0) symbols[count++] = word.Symbol;
        for (var v = word.FirstVariant; v >= 0; v = _variants[v].Next)
        {
            ref readonly var variant = ref _variants[v];
            var isMet = variant.Kind == PhraseStepKind.LowerNameEnd
                || variant.Kind != PhraseStepKind.Exact && (token.Traits & TokenTraits.AllCaps) != 0
                || TokenFolding.EqualsExactly(text, token, variant.Text.Of(_chars));
            if (isMet) symbols[count++] = variant.Symbol;
        }

        return count;
    }

    /// <summary>The names that a word in 's is when the 's is left out.</summary>
    private int CollectStem(ReadOnlySpan<char> text, in Token token, Span<int> symbols, int count)
    {
        if (token.Length < 3 || !TokenCharacters.IsApostrophe(text[token.End - 2])) return count;
        var stemText = text.Slice(token.Start, token.Length - 2);
        var folded = TokenFolding.Fold(stemText, token.Kind);
        var index = Find(folded, TokenFolding.Hash(folded));
        if (index < 0) return count;
        var isAllCaps = stemText.IndexOfAnyInRange('A', 'Z') >= 0 && !HasLower(stemText);
        var stem = token with { Length = token.Length - 2 };
        for (var v = _words[index].FirstVariant; v >= 0; v = _variants[v].Next)
        {
            ref readonly var variant = ref _variants[v];
            var isMet = variant.Kind == PhraseStepKind.LowerNameEnd
                || variant.Kind == PhraseStepKind.NameEnd && (isAllCaps || TokenFolding.EqualsExactly(text, stem, variant.Text.Of(_chars)));
            if (isMet) symbols[count++] = variant.Symbol | StemFlag;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayHavePrefix(ReadOnlySpan<char> text, in Token token)
    {
        var filter = _prefixFilter;
        var start = token.Start;
        int cell;
        if (token.Length >= FilteredPrefix && start + 2 < text.Length && (text[start] | text[start + 1] | text[start + 2]) < 128)
        {
            cell = (text[start] & 31) << 10 | (text[start + 1] & 31) << 5 | text[start + 2] & 31;
        }
        else
        {
            cell = CellOf(text.Slice(start, Math.Min(token.Length, FilteredPrefix)));
        }

        return (filter[cell >> 6] >> cell & 1) != 0 || (token.Traits & TokenTraits.Normalised) != 0;
    }

    private int CollectPrefixes(ReadOnlySpan<char> text, in Token token, Span<int> symbols, int count)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Hashtag or TokenKind.Mention)) return count;
        var written = text.Slice(token.Start, token.Length);
        var word = TokenFolding.NeedsCopy(token) ? TokenFolding.Fold(written, token.Kind) : written;
        var hash = TokenFolding.Seed;
        var lengths = _prefixLengths;
        for (var length = 1; length <= word.Length && lengths != 0; length++, lengths >>= 1)
        {
            hash = TokenFolding.Add(hash, TokenFolding.Fold(word[length - 1]));
            if ((lengths & 1) == 0) continue;
            for (var i = IndexOf(hash, _prefixes.Length); !_prefixes[i].Text.IsEmpty; i = (i + 1) & (_prefixes.Length - 1))
            {
                if (_prefixes[i].Hash != hash || !StartsWith(word, _prefixes[i].Text.Of(_chars))) continue;
                var exact = _prefixes[i].Exact.Of(_chars);
                if (exact.Length > 0 && !StartsExactlyWith(TokenFolding.NeedsCopy(token) ? TokenFolding.Clean(written, token.Kind) : written, exact)) continue;
                symbols[count++] = _prefixes[i].Symbol;
            }
        }

        return count;
    }

    private static bool StartsWith(ReadOnlySpan<char> word, ReadOnlySpan<char> prefix)
    {
        if (word.Length < prefix.Length) return false;
        for (var i = 0; i < prefix.Length; i++)
        {
            if (TokenFolding.Fold(word[i]) != prefix[i]) return false;
        }

        return true;
    }

    private static bool StartsExactlyWith(ReadOnlySpan<char> word, ReadOnlySpan<char> prefix)
    {
        if (word.Length < prefix.Length) return false;
        for (var i = 0; i < prefix.Length; i++)
        {
            if (word[i] != prefix[i] && (prefix[i] != '\'' || TokenFolding.Fold(word[i]) != '\'')) return false;
        }

        return true;
    }

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }

    private int Find(string folded, uint hash)
    {
        for (var i = IndexOf(hash, _slots.Length); _slots[i].Word != 0; i = (i + 1) & (_slots.Length - 1))
        {
            if (_slots[i].Hash == hash && _words[_slots[i].Word - 1].Text.Of(_chars).SequenceEqual(folded)) return _slots[i].Word - 1;
        }

        return -1;
    }

    /// <summary>Where a hash belongs in a table of a power of two; the multiplication spreads what FNV leaves in the high bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int IndexOf(uint hash, int tableLength) => (int)(((hash * 0x9E3779B97F4A7C15UL) >> 32) & (uint)(tableLength - 1));

    /// <summary>The bit of the prefix filter for a word that begins so: five bits of each character, which are the same for capitals.</summary>
    internal static int CellOf(ReadOnlySpan<char> beginning)
    {
        var cell = 0;
        foreach (var c in beginning) cell = cell << 5 | (c < 128 ? c : TokenFolding.Fold(c)) & 31;
        return cell << (5 * (FilteredPrefix - beginning.Length));
    }

    /// <summary>A cell of the table of words: an index into them plus one; 0 where the cell is empty.</summary>
    internal readonly record struct Slot(uint Hash, int Word);

    /// <summary>A text among those of the vocabulary, all in one table of characters.</summary>
    internal readonly record struct StoredText(int Start, int Length)
    {
        internal bool IsEmpty => Length == 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal ReadOnlySpan<char> Of(ReadOnlySpan<char> chars) => chars.Slice(Start, Length);
    }

    /// <summary>A folded word: its own symbol, or -1, and the first of the forms of it that are met by case.</summary>
    internal record struct Word(StoredText Text, int Symbol, int FirstVariant);

    /// <summary>A form of a word that is met by case.</summary>
    internal readonly record struct Variant(StoredText Text, PhraseStepKind Kind, int Symbol, int Next);

    /// <summary>The beginning of a word, folded, and, where case counts, as it must stand; an empty text is an empty cell of the table.</summary>
    internal readonly record struct Prefix(StoredText Text, StoredText Exact, uint Hash, int Symbol);
}
