using System.Text;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class LabelledTextReaderTests
{
    [Fact]
    public void Reads_labels_kinds_and_texts_whatever_the_line_ends()
    {
        var texts = Read("\ufeffhype\ttweet\tEverything changes.\r\n\nHostile\treply\tGo away.\n");
        Assert.Equal([ToneLabel.Hype, ToneLabel.Hostile], texts.Select(text => text.Label));
        Assert.Equal(["Everything changes.", "Go away."], texts.Select(text => text.Text));
    }

    [Theory]
    [InlineData("hype\ttweet\tA\nangry\treply\tB", "mine.tsv:2: unknown label “angry”")]
    [InlineData("2\ttweet\tA", "mine.tsv:1: unknown label “2”")]
    [InlineData("hype\ttweet", "mine.tsv:1: 2 columns")]
    [InlineData("hype\ttweet\t ", "mine.tsv:1: no text")]
    public void A_line_that_cannot_be_used_is_named(string content, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ToneDataException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void Invalid_UTF8_is_named_with_its_line()
    {
        byte[] bytes = [.. "hype\ttweet\tA\nhype\ttweet\t"u8, 0xC3, 0x28];
        Assert.StartsWith(
            "mine.tsv:2: not UTF-8", Assert.Throws<ToneDataException>(() => LabelledTextReader.Read(bytes, "mine.tsv", "mine")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_texts_of_a_label_are_refused()
    {
        var texts = Read(string.Concat(Enumerable.Repeat("hype\ttweet\tA\n", 30)));
        Assert.Contains("promotional", Assert.Throws<ToneDataException>(() => LabelledTextReader.RequireEveryLabel(texts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_texts_hold_no_near_duplicates() => Assert.Empty(NearDuplicates.Find(LabelledTextReader.ReadBuiltIn()));

    [Fact]
    public void A_text_with_one_word_changed_is_a_near_duplicate()
    {
        var texts = Read("hype\ttweet\tThis kettle will change the way your whole street makes tea\ninformative\tad\tNothing like it\n" +
            "promotional\tad\tThis kettle will change the way your whole town makes tea\n");
        Assert.Equal([(0, 2)], NearDuplicates.Find(texts));
    }

    private static List<LabelledText> Read(string content) => LabelledTextReader.Read(Encoding.UTF8.GetBytes(content), "mine.tsv", "mine");
}
