using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class ToneTokenizerTests
{
    [Theory]
    [InlineData("Read https://contoso.com/a?b=1, then call.", "Word Url Comma Word Word Stop")]
    [InlineData("See docs.contoso.com/start now", "Word Url Word")]
    [InlineData("Write to kim@contoso.com.", "Word Word Mention Stop")]
    [InlineData("Thanks @kim_w!", "Word Mention Exclamation")]
    [InlineData("#LaunchDay is here", "Hashtag Word Word Word")]
    [InlineData("From $1,299.50 or 40%", "Word Currency Number Word Number Percent")]
    [InlineData("A 10x gain at 9:30am", "Word Word Word Word Number Word")]
    [InlineData("Well... no", "Word Ellipsis Word")]
    [InlineData("risk-free – really", "Word Word Joint Word")]
    [InlineData("They said “never”.", "Word Word OpenQuote Word CloseQuote Stop")]
    [InlineData("It was 'quite good' then", "Word Word OpenQuote Word Word CloseQuote Word")]
    [InlineData("'Twas late, rock 'n roll", "Word Word Comma Word Word Word")]
    [InlineData("Version 2.0.1 is out", "Word Number Word Word")]
    [InlineData("Nice 🚀", "Word Emoji")]
    public void Cuts_text_into_the_tokens_expected(string text, string expected) => Assert.Equal(expected, string.Join(' ', Shapes(text)));

    [Fact]
    public void Curly_apostrophes_and_capitals_give_the_hash_of_straight_small_letters() =>
        Assert.Equal(Hashes("don't stop"), Hashes("Don’t STOP"));

    [Fact]
    public void A_text_that_is_one_quotation_counts_as_unquoted() => Assert.DoesNotContain(true, Quoted("“You are all idiots.”"));

    [Fact]
    public void Words_in_quotation_marks_are_known_as_quoted() =>
        Assert.Equal([false, false, true, true, false], Quoted("She said \"you idiot\" twice"));

    [Theory]
    [InlineData("Shipping", "Ing")]
    [InlineData("the FASTEST", "Other Est")]
    [InlineData("moved slowly", "Ed Ly")]
    [InlineData("station ability kindness payment", "Abstract Abstract Abstract Abstract")]
    [InlineData("sing nest bed fly content", "Other Other Other Other Other")]
    [InlineData("naïveté", "Other")]
    public void Endings_tell_sorts_of_words_of_five_letters_or_more(string text, string expected) => Assert.Equal(
        expected, string.Join(' ', Read(text, (in ToneTokenizer token, TokenShape _) => token.Ending, shape => shape == TokenShape.Word)));

    private static List<TokenShape> Shapes(string text) => Read(text, (in ToneTokenizer _, TokenShape shape) => shape, _ => true);

    private static List<uint> Hashes(string text) => Read(text, (in ToneTokenizer token, TokenShape _) => token.Hash, shape => shape == TokenShape.Word);

    private static List<bool> Quoted(string text) => Read(text, (in ToneTokenizer token, TokenShape _) => token.IsQuoted, shape => shape == TokenShape.Word);

    private static List<T> Read<T>(string text, Pick<T> pick, Func<TokenShape, bool> isWanted)
    {
        var tokens = new ToneTokenizer(text);
        var picked = new List<T>();
        for (var shape = tokens.Next(); shape != TokenShape.End; shape = tokens.Next())
        {
            if (isWanted(shape)) picked.Add(pick(tokens, shape));
        }

        return picked;
    }

    private delegate T Pick<T>(in ToneTokenizer token, TokenShape shape);
}
