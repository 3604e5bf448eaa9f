using BenchmarkDotNet.Attributes;
using PolicyLint.Tone;

namespace PolicyLint.Benchmarks;

/// <summary>
/// Scoring of sentences, beside a plain look at each of their characters: the ratio of the two says what a processor's speed does not.
/// </summary>
[MemoryDiagnoser]
public class ToneBenchmarks
{
    private const int Sentences = 8;

    private readonly string[] _texts =
    [
        "Order now and save 40% on our award-winning range, delivered free to your door.",
        "The council approved the plan on Tuesday by nine votes to four.",
        "This changes everything, forever.",
        "We moved the build from one large pipeline to several small ones, and this post explains why.",
        "You are a liar and everyone here knows it.",
        "Haha yeah, I forgot my lunch again.",
        "Contoso Flow lets your whole team plan, build and ship in one place.",
        "Set the timeout to thirty seconds before you restart the service.",
    ];

    private readonly float[] _probabilities = new float[5];

    /// <summary>Five probabilities for each of eight sentences of 33 to 94 characters.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public float Score()
    {
        var sum = 0f;
        foreach (var text in _texts)
        {
            ToneModel.BuiltIn.Score(text, _probabilities);
            sum += _probabilities[0];
        }

        return sum;
    }

    /// <summary>The floor: letters counted one by one.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Sentences)]
    public int CountLetters()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            foreach (var character in text)
            {
                if (char.IsLetter(character)) count++;
            }
        }

        return count;
    }

    /// <summary>Score with its reasons, as for a hover.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Explain()
    {
        var count = 0;
        foreach (var text in _texts) count += ToneModel.BuiltIn.Explain(text, top: 5).Contributions.Count;
        return count;
    }
}
