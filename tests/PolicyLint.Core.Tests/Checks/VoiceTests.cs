using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Tests.Checks;

public class VoiceTests
{
    private const string Plain = "We moved the login page last week. It took two days longer than planned. We found the fault in the log of a slow morning. Tell us if it comes back, and we will look again. ";

    private static readonly CheckFixture Rule = new(
        "kind: voice\njargon: [synergy, going forward]",
        new PolicyContext { Voice = Read("sentenceWords: 10\nfirstPerson: 8\ncontractions: 0\njargon: 0\n") });

    [Fact]
    public void Long_sentences_are_told_with_both_figures()
    {
        var found = Assert.Single(Rule.Lint("We wrote. We " + string.Join(' ', Enumerable.Repeat("walked to our harbour and", 12)) + " back."));
        Assert.Contains("sentences average 32 words; your house voice: 10", found.Message, StringComparison.Ordinal);
        Assert.Contains(found.Related, related => related.Message == "the longest sentence, 62 words");
    }

    [Fact]
    public void Jargon_is_told_only_where_there_is_more_of_it()
    {
        var found = Assert.Single(Rule.Lint(Plain + "Our synergy is up. Going forward we like our synergy. Synergy helps us, synergy pays us."));
        Assert.Contains("words of jargon in 100; your house voice: 0", found.Message, StringComparison.Ordinal);
        Assert.Empty(Rule.Lint(Plain + Plain));
    }

    [Fact]
    public void Short_posts_quotes_headings_and_other_languages_are_left_alone()
    {
        Assert.Empty(Rule.Lint("Synergy. Synergy."));
        Assert.Empty(Rule.Lint("> " + string.Concat(Enumerable.Repeat("synergy going forward ", 30))));
        Assert.Empty(Rule.Lint("Wir haben die Seite in der letzten Woche umgezogen, und es hat zwei Tage länger gedauert als geplant, weil der alte Rechner noch lief und wir ihn nicht finden konnten, bis jemand in den Keller ging und das Licht einschaltete, was vorher noch nie jemand von uns getan hatte, obwohl es nahe lag."));
    }

    [Fact]
    public void Without_a_house_voice_nothing_is_compared() =>
        new CheckFixture("kind: voice\njargon: [synergy]").Verify(string.Concat(Enumerable.Repeat("synergy ", 60)));

    [Fact]
    public void What_was_measured_is_near_itself()
    {
        var policy = Rule.Policy;
        var meter = new VoiceMeter();
        meter.Add(DraftReader.Read(SourceText.From(Plain), new DraftReaderOptions(), CancellationToken.None), policy, CancellationToken.None);
        var voice = meter.ToVoice();
        Assert.Equal((1, 36), (meter.Drafts, meter.Words));
        Assert.Equal(36 / 4.0, voice.SentenceWords);
        Assert.Equal(1, voice.Tone.Values.Sum(), 3);
        Assert.Empty(new CheckFixture("kind: voice", new PolicyContext { Voice = voice }).Lint(Plain + Plain));
    }

    [Theory]
    [InlineData("don't", true)]
    [InlineData("It’s", true)]
    [InlineData("we're", true)]
    [InlineData("Ann's", false)]
    [InlineData("'t", false)]
    [InlineData("o'clock", false)]
    [InlineData("dogs'", false)]
    public void Contractions_are_told_from_possessives(string word, bool isContraction) => Assert.Equal(isContraction, VoiceWords.IsContraction(word));

    [Fact]
    public void A_voice_file_is_read_and_its_mistakes_are_told_at_their_place()
    {
        var reading = HouseVoice.Read("voice.yaml", SourceText.From("tone: {promotional: 0.2, hype: 3, hostle: 0.1}\nsentenceWords: 16\nemoji: -1\njargn: 2\n"));
        Assert.Equal(16, reading.Value.SentenceWords);
        Assert.Null(reading.Value.Emoji);
        Assert.Equal(0.2, Assert.Single(reading.Value.Tone).Value);
        Assert.Equal(["3", "hostle", "-1", "jargn"], reading.Problems.OrderBy(problem => problem.Span).Select(problem => problem.Text.Slice(problem.Span).ToString()));
    }

    [Fact]
    public void A_nearer_voice_replaces_the_farther_one()
    {
        var near = Read("emoji: 1\n");
        Assert.Same(near, near.Over(Read("emoji: 2\n")));
        Assert.Same(near, HouseVoice.Unknown.Over(near));
        Assert.Equal(ToneLabel.Hype, Assert.Single(Read("tone: {hype: 0.1}\n").Tone).Key);
    }

    private static HouseVoice Read(string yaml)
    {
        var reading = HouseVoice.Read("voice.yaml", SourceText.From(yaml));
        Assert.Empty(reading.Problems);
        return reading.Value;
    }
}
