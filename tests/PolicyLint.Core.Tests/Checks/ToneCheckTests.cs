using PolicyLint.Analysis;
using PolicyLint.Drafts;

namespace PolicyLint.Tests.Checks;

public class ToneCheckTests
{
    private const string Cues = "cues: [(order|buy|book) (now|today), save <percent>, free shipping]";

    private static readonly CheckFixture Sentence = new($"kind: tone\nlabels: [promotional]\nthreshold: 0.6\n{Cues}");
    private static readonly CheckFixture Passage = new($"kind: tone\nwindow: passage\nlabels: [promotional, hype]\nthreshold: 0.6\nminCues: 2\n{Cues}");
    private static readonly CheckFixture Post = new($"kind: tone\nwindow: post\nlabels: [promotional, hype]\nthreshold: 0.6\nminCues: 2\n{Cues}");
    private static readonly CheckFixture WithoutCues = new("kind: tone\nlabels: [promotional]\nthreshold: 0.6");

    [Theory]
    [InlineData("It rained all week. [|Order now and save 40% on all boots!|] The harbour was closed.")]
    [InlineData("[|Order **now** and save 40% on all boots!|]")]
    [InlineData("The importer reads a file, and writes a table of three columns.")]
    public void A_sentence_is_found_where_it_passes_with_its_cue(string marked) => Sentence.Verify(marked);

    [Fact]
    public void Without_a_cue_nothing_is_found_however_sure_the_model_is()
    {
        const string pitch = "Grab our award-winning boots for only $20, shop the sale!";
        Sentence.Verify(pitch);
        WithoutCues.Verify($"[|{pitch}|]");
    }

    [Theory]
    [InlineData("The harbour was closed. [|Order now and save 40% on all boots! Free shipping, only this weekend!|] We read the log, and the file had three columns.")]
    [InlineData("Order now and save time.\n\nThe parser reads one line after another, and free shipping is a column of the table.")]
    public void A_passage_covers_the_neighbouring_sentences_that_pass(string marked) => Passage.Verify(marked);

    [Fact]
    public void A_passage_never_crosses_a_paragraph() =>
        Passage.Verify("[|Order now and save 40% on all boots!|]\n\n[|Book today and get free shipping on everything!|]");

    [Fact]
    public void A_post_is_reported_on_the_sentence_that_passes_most()
    {
        var found = Assert.Single(Post.Lint("New boots are in.\n\nOrder now and save 40% on all boots, with free shipping!", Channel.Tweet));
        Assert.StartsWith("Order now", found.Message.Trim('“'), StringComparison.Ordinal);
        Assert.Equal(2, found.Related.Length);
    }

    [Fact]
    public void Each_post_of_a_thread_is_judged_by_itself() =>
        Post.Verify("It rained all week, and the harbour was closed.\n---\n[|Order now and save 40% on all boots, free shipping!|]", Channel.Tweet);

    [Theory]
    [InlineData("")]
    [InlineData("Order now!")]
    [InlineData("🎉🎉 😀")]
    [InlineData("12 34 56 78")]
    [InlineData("…!?")]
    [InlineData("Jetzt bestellen und 40 % sparen, denn nur heute ist der Versand für alle Kunden frei: order now, buy today und noch mehr.")]
    public void Too_little_text_and_other_languages_are_left_alone(string text)
    {
        Sentence.Verify(text);
        Passage.Verify(text);
        Post.Verify(text);
        WithoutCues.Verify(text);
    }

    [Fact]
    public void A_sentence_of_a_megabyte_is_judged_and_explained()
    {
        var text = string.Concat(Enumerable.Repeat("order now and save 40% with free shipping ", 25_000));
        Assert.Single(Sentence.Lint(text));
    }

    [Fact]
    public void A_finding_says_how_sure_and_which_words_and_sentences_made_it()
    {
        var rule = new CheckFixture($"kind: tone\nwindow: passage\nlabels: [promotional, hype]\nthreshold: 0.6\n{Cues}", message: "{value}: {words}");
        var found = Assert.Single(rule.Lint("Order now and save 40% on all boots! Free shipping, only this weekend!"));
        Assert.Matches(@"^0\.\d\d: \*[^*]+\*(, \*[^*]+\*)*$", found.Message);
        Assert.Equal(["label", "score", "words"], found.Data.Keys);
        Assert.Equal(found.Message[..4], found.Data["score"]);
        Assert.Equal("promotional", found.Data["label"]);
        Assert.Equal(2, found.Related.Length);
        Assert.All(found.Related, related => Assert.StartsWith("promotional 0.", related.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: tone\nlabels: [promotional]", "threshold")]
    [InlineData("kind: tone\nlabels: [promotional]\nthreshold: 2", "threshold")]
    [InlineData("kind: tone\nthreshold: 0.5", "labels")]
    [InlineData("kind: tone\nlabels: [promotion]\nthreshold: 0.5", "promotional")]
    [InlineData("kind: tone\nlabels: [hype]\nthreshold: 0.5\nwindow: page", "passage")]
    public void A_mistake_in_the_options_is_told(string options, string word) =>
        Assert.Contains(CheckFixture.ProblemsOf(options), problem => problem.Message.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Sentences_are_scored_only_where_asked_for_and_alike_each_time()
    {
        var draft = DraftReader.Read(PolicyLint.Text.SourceText.From("Order now! It rained."), new DraftReaderOptions(), CancellationToken.None);
        var tones = new SentenceTones(draft.Prose);
        Assert.Equal(tones[1], tones[1]);
        Assert.NotEqual(tones[0], tones[1]);
    }
}
