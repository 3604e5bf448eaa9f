using PolicyLint.Drafts;

namespace PolicyLint.Tests.Drafts;

public class TokenizerSentenceTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One. | Two! | Three? | Four")]
    [InlineData("Dr. Smith met Mrs. Jones. They talked.", "Dr. Smith met Mrs. Jones. | They talked.")]
    [InlineData("Use tools, e.g. PolicyLint. It helps.", "Use tools, e.g. PolicyLint. | It helps.")]
    [InlineData("Apples, pears, etc. are fruit. We like pears, etc. They are sweet.", "Apples, pears, etc. are fruit. | We like pears, etc. | They are sweet.")]
    [InlineData("Contoso Inc. Chief Jane spoke. At Contoso Inc. We listen.", "Contoso Inc. Chief Jane spoke. | At Contoso Inc. | We listen.")]
    [InlineData("See No. 5 and fig. 2. He said no. We left.", "See No. 5 and fig. 2. | He said no. | We left.")]
    [InlineData("At 5 p.m. Eastern we start. It ends at 6 p.m. You may stay.", "At 5 p.m. Eastern we start. | It ends at 6 p.m. | You may stay.")]
    [InlineData("J. R. Smith came. So did I. We ate.", "J. R. Smith came. | So did I. | We ate.")]
    [InlineData("We ship in the U.S. and the U.K. They do not.", "We ship in the U.S. and the U.K. | They do not.")]
    [InlineData("Pay 3.50 now. Version 1.2.3 works.", "Pay 3.50 now. | Version 1.2.3 works.")]
    [InlineData("Go to https://contoso.example/a.b? Then stop.", "Go to https://contoso.example/a.b? | Then stop.")]
    [InlineData("Wait... what? Well… So be it.", "Wait... what? | Well… | So be it.")]
    [InlineData("He said “Stop.” Then he left.", "He said “Stop.” | Then he left.")]
    [InlineData("“Really?” he asked. (It was late.) We went.", "“Really?” he asked. | (It was late.) | We went.")]
    [InlineData("Great! 🎉 We won. 🚀", "Great! 🎉 | We won. 🚀")]
    [InlineData("It rose.\uFFFC Then it fell.", "It rose.\uFFFC | Then it fell.")]
    [InlineData("We moved on. iPhone sales rose.", "We moved on. | iPhone sales rose.")]
    [InlineData("This is approx. five. really small", "This is approx. five. really small")]
    [InlineData("1. Install it. 2. Run it.", "1. Install it. | 2. Run it.")]
    [InlineData("無料です。今すぐ！はい", "無料です。 | 今すぐ！ | はい")]
    [InlineData("no stop\nin two lines", "no stop\nin two lines")]
    [InlineData("  spaced out.   Next one.  ", "spaced out. | Next one.")]
    [InlineData("Yahoo!s and end!Next", "Yahoo!s and end!Next")]
    [InlineData("Why?! Because.", "Why?! | Because.")]
    public void A_block_is_divided_into_sentences(string text, string expected) =>
        Assert.Equal(expected, TokenizedText.ShowSentences(TokenizedText.Of(text)));

    [Fact]
    public void Every_token_belongs_to_one_sentence_and_its_ends_are_marked()
    {
        var prose = TokenizedText.Of("(Register today!) 🎉 Will you?");
        Assert.Equal(2, prose.Sentences.Length);
        Assert.Equal(prose.Tokens.Length, prose.Sentences[0].TokenCount + prose.Sentences[1].TokenCount);
        Assert.Equal(["Register", "Will"], With(prose, TokenTraits.SentenceStart));
        Assert.Equal(["today", "🎉", "you"], With(prose, TokenTraits.SentenceEnd));
        Assert.Equal(TokenTraits.Question, prose.Tokens[^1].Traits);
    }

    [Theory]
    [InlineData("Why?", 1)]
    [InlineData("Why!?", 1)]
    [InlineData("Is it the U.S.?", 4)]
    [InlineData("“Why?” Nobody knows.", 1)]
    public void The_sign_that_ends_a_question_is_marked(string text, int index)
    {
        var tokens = TokenizedText.Of(text).Tokens.ToArray();
        Assert.Equal([index], Enumerable.Range(0, tokens.Length).Where(i => tokens[i].Traits.HasFlag(TokenTraits.Question)));
    }

    [Fact]
    public void A_question_mark_in_the_middle_ends_no_question() =>
        Assert.DoesNotContain(TokenizedText.Of("see a?b=c here.").Tokens.ToArray(), t => t.Traits.HasFlag(TokenTraits.Question));

    private static IEnumerable<string> With(ProseText prose, TokenTraits trait) =>
        prose.Tokens.ToArray().Where(t => t.Traits.HasFlag(trait)).Select(t => prose.Slice(t.Span).ToString());
}
