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
    public void AddWord(in ToneTokenizer token, bool isFirstOfSentence)
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
        AddEnding(token.Ending);
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

    /// <summary>Writes the value of each measure; all are zero for a text without words.</summary>
    public readonly void Measure(Span<float> values)
    {
        if (Words == 0) return;
        // Counted as if a few words longer, so that one capital in a text of two words says little.
        var share = 4f / (Words + 6);
        var sentences = Math.Max(Sentences, 1);
        Set(values, TextMeasure.Words, MathF.Log(1 + Words) / 5);
        Set(values, TextMeasure.Sentences, MathF.Log(sentences) / 3);
        Set(values, TextMeasure.SentenceLength, (float)Words / sentences / 30);
        Set(values, TextMeasure.WordLength, (float)_letters / Words / 8);
        Set(values, TextMeasure.LongWords, _longWords * share);
        Set(values, TextMeasure.Capitals, _innerCapitals * share);
        Set(values, TextMeasure.Contractions, _contractions * share);
        Set(values, TextMeasure.Numbers, Numbers * share);
        Set(values, TextMeasure.Exclamations, (float)Exclamations / sentences);
        Set(values, TextMeasure.Questions, (float)_questions / sentences);
        Set(values, TextMeasure.Commas, Commas * share);
        Set(values, TextMeasure.Joints, Joints * share);
        Set(values, TextMeasure.Shouting, _shouted * share);
        Set(values, TextMeasure.EndingLy, _endingLy * share);
        Set(values, TextMeasure.EndingIng, _endingIng * share);
        Set(values, TextMeasure.EndingEd, _endingEd * share);
        Set(values, TextMeasure.AbstractNouns, _abstractNouns * share);
        Set(values, TextMeasure.EndingEst, _endingEst * share);
        Set(values, TextMeasure.Unclassed, (float)Unclassed / Words);
        Set(values, TextMeasure.NumberFirst, _numberFirst ? 1 : 0);
        Set(values, TextMeasure.EndsWithQuestion, EndsWithQuestion ? 1 : 0);
        Set(values, TextMeasure.BeginsWithQuestion, _beginsWithQuestion && sentences > 1 ? 1 : 0);
    }

    private static void Set(Span<float> values, TextMeasure measure, float value) => values[(int)measure] = MathF.Min(value, 1);

    private void AddEnding(WordEnding ending)
    {
        switch (ending)
        {
            case WordEnding.Ed: _endingEd++; break;
            case WordEnding.Est: _endingEst++; break;
            case WordEnding.Ing: _endingIng++; break;
            case WordEnding.Ly: _endingLy++; break;
            case WordEnding.Abstract: _abstractNouns++; break;
        }
    }
}
