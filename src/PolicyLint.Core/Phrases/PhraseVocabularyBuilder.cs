using PolicyLint.Drafts;
using static PolicyLint.Phrases.PhraseVocabulary;

namespace PolicyLint.Phrases;

/// <summary>Numbers what the steps of phrases meet: equal steps have one symbol.</summary>
internal sealed class PhraseVocabularyBuilder
{
    private readonly int[] _classes = new int[QuestionClass + 1];
    private char[] _chars = new char[2048];
    private Slot[] _slots = new Slot[1024];
    private Word[] _words = new Word[512];
    private Variant[] _variants = new Variant[8];
    private Prefix[] _prefixes = [];
    private ulong[] _prefixFilter = [];
    private uint _prefixLengths;
    private int _charCount;
    private int _wordCount;
    private int _variantCount;
    private int _prefixCount;
    private bool _hasNames;

    internal PhraseVocabularyBuilder() => Array.Fill(_classes, -1);

    /// <summary>The number of symbols.</summary>
    internal int SymbolCount { get; private set; }

    /// <summary>Writes the vocabulary for a <see cref="PhraseVocabulary"/> to view.</summary>
    internal void Write(TableWriter output)
    {
        output.Number(_variantCount + _prefixCount);
        output.Number(_hasNames ? 1 : 0);
        output.Number((int)_prefixLengths);
        output.Table<int>(_classes);
        output.Table<char>(_chars.AsSpan(0, _charCount));
        output.Table<Slot>(_slots);
        output.Table<Word>(_words.AsSpan(0, _wordCount));
        output.Table<Variant>(_variants.AsSpan(0, _variantCount));
        output.Table<Prefix>(_prefixes);
        output.Table<ulong>(_prefixFilter);
    }

    /// <summary>The symbol of a step that is no gap.</summary>
    internal int Intern(in PhraseStep step)
    {
        switch (step.Kind)
        {
            case PhraseStepKind.Class:
                return InternClass(step.Data);
            case PhraseStepKind.Question:
                return InternClass(QuestionClass);
            case PhraseStepKind.Prefix:
                return InternPrefix(step.Text, null);
            case PhraseStepKind.ExactPrefix:
                return InternPrefix(TokenFolding.Fold(step.Text, TokenKind.Sign), step.Text);
            case PhraseStepKind.Word:
                var index = FindOrAdd(step.Text, step.Hash); // may move the words
                ref var word = ref _words[index];
                return word.Symbol >= 0 ? word.Symbol : word.Symbol = SymbolCount++;
            default:
                var folded = step.Kind == PhraseStepKind.LowerNameEnd ? step.Text : TokenFolding.Fold(step.Text, TokenKind.Sign);
                return InternVariant(FindOrAdd(folded, step.Hash), step);
        }
    }

    private int InternClass(int index)
    {
        ref var symbol = ref _classes[index];
        return symbol >= 0 ? symbol : symbol = SymbolCount++;
    }

    private int InternVariant(int index, in PhraseStep step)
    {
        ref var word = ref _words[index];
        for (var v = word.FirstVariant; v >= 0; v = _variants[v].Next)
        {
            if (_variants[v].Kind == step.Kind && _variants[v].Text.Of(_chars).SequenceEqual(step.Text)) return _variants[v].Symbol;
        }

        if (_variantCount == _variants.Length) Array.Resize(ref _variants, _variantCount * 2);
        _variants[_variantCount] = new Variant(AddText(step.Text), step.Kind, SymbolCount, word.FirstVariant);
        word.FirstVariant = _variantCount++;
        _hasNames |= step.Kind != PhraseStepKind.Exact;
        return SymbolCount++;
    }

    private int InternPrefix(string text, string? exact)
    {
        if (_prefixFilter.Length == 0)
        {
            _prefixFilter = new ulong[1 << (5 * FilteredPrefix - 6)];
            _prefixes = new Prefix[16];
        }

        var hashed = Math.Min(text.Length, LongestHashedPrefix);
        var hash = TokenFolding.Hash(text.AsSpan(0, hashed));
        var i = IndexOf(hash, _prefixes.Length);
        for (; !_prefixes[i].Text.IsEmpty; i = (i + 1) & (_prefixes.Length - 1))
        {
            if (_prefixes[i].Text.Of(_chars).SequenceEqual(text) && _prefixes[i].Exact.Of(_chars).SequenceEqual(exact)) return _prefixes[i].Symbol;
        }

        _prefixes[i] = new Prefix(AddText(text), AddText(exact), hash, SymbolCount);
        if (++_prefixCount * 2 > _prefixes.Length) GrowPrefixes();
        _prefixLengths |= 1u << (hashed - 1);
        var known = Math.Min(hashed, FilteredPrefix);
        var cell = CellOf(text.AsSpan(0, known));
        for (var end = cell + (1 << (5 * (FilteredPrefix - known))); cell < end; cell++) _prefixFilter[cell >> 6] |= 1UL << cell;
        return SymbolCount++;
    }

    private int FindOrAdd(string text, uint hash)
    {
        var i = IndexOf(hash, _slots.Length);
        for (; _slots[i].Word != 0; i = (i + 1) & (_slots.Length - 1))
        {
            if (_slots[i].Hash == hash && _words[_slots[i].Word - 1].Text.Of(_chars).SequenceEqual(text)) return _slots[i].Word - 1;
        }

        if (_wordCount == _words.Length) Array.Resize(ref _words, _wordCount * 2);
        _words[_wordCount] = new Word(AddText(text), -1, -1);
        _slots[i] = new Slot(hash, ++_wordCount);
        if (_wordCount * 2 > _slots.Length) GrowSlots();
        return _wordCount - 1;
    }

    private StoredText AddText(ReadOnlySpan<char> text)
    {
        if (_charCount + text.Length > _chars.Length) Array.Resize(ref _chars, Math.Max(_charCount + text.Length, _chars.Length * 2));
        text.CopyTo(_chars.AsSpan(_charCount));
        _charCount += text.Length;
        return new StoredText(_charCount - text.Length, text.Length);
    }

    private void GrowSlots()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Word == 0) continue;
            var i = IndexOf(slot.Hash, _slots.Length);
            while (_slots[i].Word != 0) i = (i + 1) & (_slots.Length - 1);
            _slots[i] = slot;
        }
    }

    private void GrowPrefixes()
    {
        var old = _prefixes;
        _prefixes = new Prefix[old.Length * 2];
        foreach (var prefix in old)
        {
            if (prefix.Text.IsEmpty) continue;
            var i = IndexOf(prefix.Hash, _prefixes.Length);
            while (!_prefixes[i].Text.IsEmpty) i = (i + 1) & (_prefixes.Length - 1);
            _prefixes[i] = prefix;
        }
    }
}
