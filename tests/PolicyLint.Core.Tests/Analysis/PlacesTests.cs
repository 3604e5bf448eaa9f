using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Analysis;

public class PlacesTests
{
    private static readonly Draft Draft = DraftReader.Read(
        SourceText.From("# Notes\n\nOne **two**. Three [four](https://www.example.com)! Five?\nSix.\n\n> Seven. Eight[^1]\n\n![nine. ten](a.png)\n\n[^1]: Eleven."),
        new DraftReaderOptions(),
        CancellationToken.None);

    [Fact]
    public void The_sentence_of_a_token_is_the_one_that_holds_it()
    {
        var prose = Draft.Prose;
        Assert.True(prose.Sentences.Length > 6);
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            var sentence = prose.Sentences[i];
            for (var token = sentence.FirstToken; token < sentence.FirstToken + sentence.TokenCount; token++)
                Assert.Equal(i, Places.SentenceOf(prose, sentence.Block, token));
        }
    }

    [Fact]
    public void The_sentence_at_a_place_is_the_last_that_begins_before_it()
    {
        var prose = Draft.Prose;
        for (var block = 0; block < prose.Blocks.Length; block++)
        {
            var owner = prose.Blocks[block];
            for (var place = owner.SourceSpan.Start; place < owner.SourceSpan.End; place++)
            {
                var expected = owner.SentenceCount == 0 ? -1 : owner.FirstSentence;
                for (var i = owner.FirstSentence + 1; i < owner.FirstSentence + owner.SentenceCount; i++)
                    if (prose.Map.ToSource(prose.Sentences[i].Span).Start <= place) expected = i;
                Assert.Equal(expected, Places.SentenceAt(prose, block, place));
            }
        }
    }
}
