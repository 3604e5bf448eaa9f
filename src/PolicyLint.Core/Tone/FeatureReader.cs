namespace PolicyLint.Tone;

/// <summary>
/// Reads a text once and hands its features to a sink. The one place that says what a text's features are: scoring, explaining and training
/// differ in their sinks only.
/// </summary>
internal ref struct FeatureReader<TSink>
    where TSink : struct, IFeatureSink, allows ref struct
{
    private const int MaxOpenPhrases = 4;
    private const int NegationReach = 4;

    private readonly WordClassTable _classes;
    private readonly Span<OpenPhrase> _open;
    private int _openCount;
    private TSink _sink;

    private ulong _present;
    private ulong _negated;
    private ulong _quoted;
    private ulong _signs;

    private uint _previousTag;
    private int _previousStart;
    private int _negatedUntil;
    private int _sentenceStart;

    private TextCounts _text;

    private FeatureReader(WordClassTable classes, Span<OpenPhrase> open, TSink sink)
    {
        _classes = classes;
        _open = open;
        _sink = sink;
        _negatedUntil = -1;
    }

    /// <summary>
    /// Reads <paramref name="text"/>: linear time, no allocation, any text at all. One without a letter has no features: figures and emoji
    /// alone say nothing about tone, and the trainer saw none.
    /// </summary>
    public static void Read(ReadOnlySpan<char> text, WordClassTable classes, TSink sink)
    {
        Span<OpenPhrase> open = stackalloc OpenPhrase[MaxOpenPhrases];
        scoped var tokens = new ToneTokenizer(HasLetter(text) ? text : []);
        var reader = new FeatureReader<TSink>(classes, open, sink);
        for (var shape = tokens.Next(); shape != TokenShape.End; shape = tokens.Next()) reader.Add(shape, in tokens);
        reader.Finish(in tokens);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (CharacterTable.Of(character) == CharacterTable.Kind.Letter) return true;
        }

        return false;
    }

    private void Add(TokenShape shape, in ToneTokenizer token)
    {
        switch (shape)
        {
            case TokenShape.Word:
                var isFirst = _text.Words == _sentenceStart;
                _text.AddWord(in token, isFirst);
                if (token.Capitals >= 4 && token.Capitals == token.Letters) Sign(TextSign.Shout);
                if (_text.Words == 1 && !token.IsCapitalised && _text.Numbers == 0) Sign(TextSign.LowerStart);
                Pair(TokenTag.Of(in token, AddTerm(in token), isFirst), in token);
                return;
            case TokenShape.Number:
                Sign(TextSign.Number);
                _text.AddNumber();
                AddTerm(in token);
                break;
            case TokenShape.Url:
                AddMasked(TextSign.Url, in token);
                break;
            case TokenShape.Mention:
                AddMasked(TextSign.Mention, in token);
                break;
            case TokenShape.Hashtag:
                Sign(TextSign.Hashtag);
                break;
            case TokenShape.Emoji:
                AddMasked(TextSign.Emoji, in token);
                break;
            case TokenShape.Currency:
                AddMasked(TextSign.Money, in token);
                break;
            case TokenShape.Percent:
                AddMasked(TextSign.Percent, in token);
                break;
            case TokenShape.OpenQuote:
                Sign(TextSign.Quotation);
                _openCount = 0;
                break;
            case TokenShape.CloseQuote:
                _openCount = 0;
                break;
            case TokenShape.Comma:
                _text.Commas++;
                EndClause();
                break;
            case TokenShape.Joint:
                _text.Joints++;
                EndClause();
                break;
            default:
                EndSentence(shape);
                break;
        }

        // A line is broken anywhere, inside a sentence too.
        if (shape != TokenShape.Break) Pair(TokenTag.Of(shape), in token);
    }

    private void AddMasked(TextSign sign, in ToneTokenizer token)
    {
        Sign(sign);
        _openCount = 0;
        _sink.Word(TermHash.Row(token.Hash, FeatureLayout.WordBits), token.Start, token.Length);
        _text.EndsOpen = true;
    }

    /// <summary>Notes a word or number; what the class table says of it.</summary>
    private ulong AddTerm(in ToneTokenizer token)
    {
        var index = _text.Words - 1;
        var hash = token.Hash;
        _sink.Word(TermHash.Row(hash, FeatureLayout.WordBits), token.Start, token.Length);

        var found = _classes.Find(hash);
        var classes = found & ~WordClassTable.Flags;
        Hit(classes, index, token.IsQuoted, token.Start, token.Length);
        var isPhrase = ContinuePhrases(in token, index);
        if ((found & WordClassTable.Prefix) != 0 && _openCount < MaxOpenPhrases)
        {
            _open[_openCount++] = new OpenPhrase(hash, index, token.Start);
        }

        // A negation reaches the words after it, not itself: "no more queues" sells.
        if ((classes & FeatureLayout.Bit(WordClass.Negation)) != 0) _negatedUntil = index + NegationReach;
        if (classes == 0 && !isPhrase) _text.Unclassed++;
        return found;
    }

    /// <summary>Goes on with the phrases begun; whether a term that counts ends here.</summary>
    private bool ContinuePhrases(in ToneTokenizer token, int index)
    {
        var isHit = false;
        var kept = 0;
        for (var i = 0; i < _openCount; i++)
        {
            var phrase = _open[i];
            var hash = TermHash.Join(phrase.Hash, token.Hash);
            var found = _classes.Find(hash);
            if (found == 0) continue;
            isHit |= Hit(found & ~WordClassTable.Flags, phrase.Index, token.IsQuoted, phrase.Start, token.Start + token.Length - phrase.Start);
            if ((found & WordClassTable.Prefix) != 0) _open[kept++] = phrase with { Hash = hash };
        }

        _openCount = kept;
        return isHit;
    }

    /// <summary>Notes a word or phrase of <paramref name="classes"/>; whether any is left after negation and quotation.</summary>
    private bool Hit(ulong classes, int index, bool isQuoted, int start, int length)
    {
        var polar = classes & FeatureLayout.Polar;
        if (polar != 0)
        {
            if (isQuoted)
            {
                _quoted |= polar;
                classes ^= polar;
            }
            else if (index <= _negatedUntil && index > _negatedUntil - NegationReach)
            {
                _negated |= polar;
                classes ^= polar;
            }
        }

        if (classes == 0) return false;
        _present |= classes;
        _sink.Hit(classes, start, length);
        return true;
    }

    private void Pair(uint tag, in ToneTokenizer token)
    {
        var end = token.Start + token.Length;
        _sink.Pair(FeatureLayout.PairStart + TermHash.Row(TermHash.Join(_previousTag, tag), FeatureLayout.PairBits), _previousStart, end - _previousStart);
        (_previousTag, _previousStart) = (tag, token.Start);
    }

    private void Sign(TextSign sign) => _signs |= FeatureLayout.Bit(sign);

    private void EndClause()
    {
        _openCount = 0;
        _negatedUntil = -1;
        _text.EndsOpen = true;
    }

    private void EndSentence(TokenShape shape)
    {
        EndClause();
        switch (shape)
        {
            case TokenShape.Exclamation:
                Sign(TextSign.Exclamation);
                _text.Exclamations++;
                break;
            case TokenShape.QuestionMark:
                Sign(TextSign.QuestionMark);
                _text.AddQuestion();
                break;
            case TokenShape.Ellipsis:
                Sign(TextSign.Ellipsis);
                break;
        }

        if (shape != TokenShape.Break)
        {
            _text.EndsOpen = false;
            _text.EndsWithQuestion = shape == TokenShape.QuestionMark;
        }

        if (_text.Words == _sentenceStart) return;
        _sentenceStart = _text.Words;
        _text.Sentences++;
    }

    private void Finish(in ToneTokenizer end)
    {
        if (_previousTag != 0)
        {
            Pair(TokenTag.Of(TokenShape.End), in end);
            if (_text.Words <= 8) Sign(TextSign.Short);
        }

        if (_text.Words > _sentenceStart) _text.Sentences++;
        if (_text.EndsOpen) Sign(TextSign.NoEnd);
        if (_text.Words > 30) Sign(TextSign.Long);
        if (_text.Sentences > 1) Sign(TextSign.ManySentences);
        if (_text.IsTitleCase) Sign(TextSign.TitleCase);

        _sink.Traits([_present | _signs, _negated, _quoted]);
        Span<float> measures = stackalloc float[FeatureLayout.Measures];
        _text.Measure(measures);
        _sink.Measure(measures);
    }
}
