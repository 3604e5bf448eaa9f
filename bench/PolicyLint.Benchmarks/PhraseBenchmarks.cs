using BenchmarkDotNet.Attributes;
using PolicyLint.Drafts;
using PolicyLint.Phrases;
using PolicyLint.Text;

namespace PolicyLint.Benchmarks;

/// <summary>What cutting prose into tokens costs, and what matching the phrases of few and of many rules adds; and building their automaton.</summary>
[MemoryDiagnoser]
public class PhraseBenchmarks
{
    private const int PhrasesPerRule = 20;

    private readonly TokenBuffer _tokens = new();
    private readonly PhraseMatchBuffer _matches = new();
    private string _text = "";
    private ProseText? _prose;
    private string[][] _rules = [];
    private PhraseSet? _set;

    /// <summary>Number of rules, each with twenty phrases.</summary>
    [Params(70, 1000)]
    public int Rules { get; set; }

    /// <summary>Makes text and phrases from the same vocabulary, in which a few words are frequent.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _text = SyntheticProse.Text(1_000_000);
        _prose = Read();
        _rules = SyntheticProse.Rules(Rules, PhrasesPerRule);
        _set = Build();
    }

    /// <summary>Tokens and sentences alone, of 1 million characters.</summary>
    [Benchmark(Baseline = true)]
    public int Tokenize()
    {
        _tokens.Clear();
        Tokenizer.Tokenize(_text, new TextSpan(0, _text.Length), 0, false, _tokens);
        return _tokens.TokenCount;
    }

    /// <summary>Matching alone, of the tokens of 1 million characters.</summary>
    [Benchmark]
    public int Match()
    {
        if (_set is null || _prose is null) return 0;
        _set.Match(_prose, _matches);
        return _matches.MatchCount;
    }

    /// <summary>Parsing all phrases and building the automaton.</summary>
    [Benchmark]
    public object ParseAndBuild() => Build();

    private PhraseSet Build()
    {
        var builder = new PhraseSetBuilder();
        var parser = new PhraseParser(null);
        foreach (var rule in _rules)
        {
            var group = builder.AddGroup();
            foreach (var text in rule)
            {
                if (parser.Parse(text) is { Phrase: { } phrase }) builder.Add(group, phrase);
            }
        }

        return builder.Build();
    }

    private ProseText Read()
    {
        Tokenize();
        var block = new ProseBlock(
            new TextSpan(0, _text.Length), default, ProseScopes.Text, BlockKind.Paragraph, 0, 0, 0, _tokens.SentenceCount, 0, _tokens.TokenCount);
        return new ProseText(_text, new OffsetMap([]), [block], _tokens.ToSentenceArray(), _tokens.ToTokenArray());
    }
}
