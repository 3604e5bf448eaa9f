namespace PolicyLint.Tone;

/// <summary>What <see cref="FeatureReader{TSink}"/> counts on its way through a text, and the measures made of it.</summary>
internal struct TextCounts
{
    private int _letters;
    private int _longWords;
    private int _innerCapitals;
    private int _innerLongWords;
    private int _innerLongCapitals;
    private int _contractions;
    private int _shouted;
    private int _endingLy;
    private int _endingIng;
    private int _endingEd;
    private int _endingEst;
    private int _abstractNouns;
    private int _questions;
    private bool _numberFirst;
    private bool _beginsWithQuestion;

    /// <summary>Words and numbers so far.</summary>
    public int Words;

    /// <summary>Numbers so far.</summary>
    public int Numbers;

    /// <summary>Sentences ended so far.</summary>
    public int Sentences;

    /// <summary>Commas so far.</summary>
    public int Commas;

    /// <summary>Colons, semicolons, dashes and parentheses so far.</summary>
    public int Joints;

    /// <summary>Exclamation marks so far.</summary>
    public int Exclamations;

    /// <summary>Words in no class.</summary>
    public int Unclassed;

    /// <summary>Whether words stand after the last end mark.</summary>
    public bool EndsOpen;

    /// <summary>Whether the last end mark is a question mark.</summary>
    public bool EndsWithQuestion;

    /// <summary>Whether most long words after each sentence's first begin with a capital.</summary>
    public readonly bool IsTitleCase => _innerLongWords >= 3 && _innerLongCapitals * 4 >= _innerLongWords * 3;

    /// <summary>Counts a word.</summary>
    public void AddWord(ref ToneTokenizer token, bool isFirstOfSentence)
    {
        Words++;
        EndsOpen = true;
        _letters += token.Letters;
        if (token.IsContraction) _contractions++;
        if (token.Capitals >= 2 && token.Capitals == token.Letters) _shouted++;
        if (token.IsCapitalised && !isFirstOfSentence) _innerCapitals++;
        if (!isFirstOfSentence && token.Letters >= 4)
        {
            _innerLongWords++;
            if (token.IsCapitalised) _innerLongCapitals++;
        }

        if (token.Letters >= 8) _longWords++;
        if (token.Letters >= 5) AddEnding(token.Folded);
    }

    /// <summary>Counts a number.</summary>
    public void AddNumber()
    {
        if (Words == 0) _numberFirst = true;
        Words++;
        Numbers++;
        EndsOpen = true;
    }

    /// <summary>Counts a question mark.</summary>
    public void AddQuestion()
    {
        if (Sentences == 0) _beginsWithQuestion = true;
        _questions++;
    }

    /// <summary>Hands the measures over.</summary>
    public readonly void Measure<TSink>(ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (Words == 0) return;
        // Counted as if a few words longer, so that one capital in a text of two words says little.
        var share = 4f / (Words + 6);
        var sentences = Math.Max(Sentences, 1);
        sink.Dense((int)TextMeasure.Words, MathF.Min(MathF.Log(1 + Words) / 5, 1));
        sink.Dense((int)TextMeasure.Sentences, MathF.Min(MathF.Log(sentences) / 3, 1));
        sink.Dense((int)TextMeasure.SentenceLength, MathF.Min((float)Words / sentences / 30, 1));
        sink.Dense((int)TextMeasure.WordLength, MathF.Min((float)_letters / Words / 8, 1));
        Share(ref sink, TextMeasure.LongWords, _longWords * share);
        Share(ref sink, TextMeasure.Capitals, _innerCapitals * share);
        Share(ref sink, TextMeasure.Contractions, _contractions * share);
        Share(ref sink, TextMeasure.Numbers, Numbers * share);
        Share(ref sink, TextMeasure.Exclamations, (float)Exclamations / sentences);
        Share(ref sink, TextMeasure.Questions, (float)_questions / sentences);
        Share(ref sink, TextMeasure.Commas, Commas * share);
        Share(ref sink, TextMeasure.Joints, Joints * share);
        Share(ref sink, TextMeasure.Shouting, _shouted * share);
        Share(ref sink, TextMeasure.EndingLy, _endingLy * share);
        Share(ref sink, TextMeasure.EndingIng, _endingIng * share);
        Share(ref sink, TextMeasure.EndingEd, _endingEd * share);
        Share(ref sink, TextMeasure.AbstractNouns, _abstractNouns * share);
        Share(ref sink, TextMeasure.EndingEst, _endingEst * share);
        Share(ref sink, TextMeasure.Unclassed, (float)Unclassed / Words);
        Share(ref sink, TextMeasure.NumberFirst, _numberFirst ? 1 : 0);
        Share(ref sink, TextMeasure.EndsWithQuestion, EndsWithQuestion ? 1 : 0);
        Share(ref sink, TextMeasure.BeginsWithQuestion, _beginsWithQuestion && sentences > 1 ? 1 : 0);
    }

    private static void Share<TSink>(ref TSink sink, TextMeasure measure, float value)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (value > 0) sink.Dense((int)measure, MathF.Min(value, 1));
    }

    private void AddEnding(ReadOnlySpan<byte> folded)
    {
        // The last byte is the boundary mark.
        var last = folded[^2];
        switch (last)
        {
            case (byte)'y' when folded[^3] == 'l': _endingLy++; break;
            case (byte)'y' when folded[^3] == 't' && folded[^4] == 'i': _abstractNouns++; break;
            case (byte)'g' when folded[^3] == 'n' && folded[^4] == 'i': _endingIng++; break;
            case (byte)'d' when folded[^3] == 'e': _endingEd++; break;
            case (byte)'n' when folded[^3] == 'o' && folded[^4] == 'i': _abstractNouns++; break;
            case (byte)'s' when folded[^3] == 's' && folded[^4] == 'e': _abstractNouns++; break;
            case (byte)'t' when folded[^3] == 'n' && folded[^4] == 'e' && folded[^5] == 'm': _abstractNouns++; break;
            case (byte)'t' when folded[^3] == 's' && folded[^4] == 'e': _endingEst++; break;
        }
    }
}
