using PolicyLint.Drafts;
using PolicyLint.Tone;

namespace PolicyLint.Analysis;

/// <summary>The tone of the sentences of a text, each scored once and only where a check asks for it. Used by one thread.</summary>
internal sealed class SentenceTones(ProseText prose)
{
    private readonly ToneScore[] _scores = new ToneScore[prose.Sentences.Length];
    private readonly bool[] _isScored = new bool[prose.Sentences.Length];

    /// <summary>The five probabilities of a sentence.</summary>
    /// <param name="sentence">Its index.</param>
    public ref readonly ToneScore this[int sentence]
    {
        get
        {
            if (!_isScored[sentence])
            {
                _scores[sentence] = ToneModel.BuiltIn.Score(prose.Slice(prose.Sentences[sentence].Span));
                _isScored[sentence] = true;
            }

            return ref _scores[sentence];
        }
    }
}
