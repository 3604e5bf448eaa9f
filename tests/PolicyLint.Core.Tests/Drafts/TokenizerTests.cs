using PolicyLint.Drafts;

namespace PolicyLint.Tests.Drafts;

public class TokenizerTests
{
    [Theory]
    [InlineData("Act now", "Act now")]
    [InlineData("risk-free, “really” free!", "risk free Comma:, really free Sign:!")]
    [InlineData("don't don’t rock'n'roll 'tis", "don't don’t rock'n'roll tis")]
    [InlineData("the U.S. and the U.S", "the U.S. and the U.S")]
    [InlineData("R&D at AT&T & Co", "R&D at AT&T Sign:& Co")]
    [InlineData("snake_case Node.js end.", "snake_case Node.js end Sign:.")]
    [InlineData("5 1,000.5 1.2.3 3x 2nd B2B", "Number:5 Number:1,000.5 Number:1.2.3 3x 2nd B2B")]
    [InlineData("pages 1, 2,3", "pages Number:1 Comma:, Number:2,3")]
    [InlineData("20% 20 % 20％ 5 %d", "Percent:20% Percent:20 % Percent:20％ Number:5 Sign:% d")]
    [InlineData("100%-safe", "Percent:100% safe")]
    [InlineData("$40 € 1,000 40 USD £2m $2 billion 40€ 3,50 € USD 40", "Money:$40 Money:€ 1,000 Number:40 USD Money:£2m Money:$2 billion Money:40€ Money:3,50 € USD Number:40")]
    [InlineData("$ 40, $x, US$5, $9.99.", "Money:$ 40 Comma:, Sign:$ x Comma:, US Money:$5 Comma:, Money:$9.99 Sign:.")]
    [InlineData("$40k/month $2million", "Money:$40k Sign:/ month Money:$2 million")]
    [InlineData("2026-06-30 30/06/2026 6/30/26 30.06.2026", "Date:2026-06-30 Date:30/06/2026 Date:6/30/26 Date:30.06.2026")]
    [InlineData("on 30 June 2026, June 30 and June 30th, 2026", "on Number:30 June Number:2026 Comma:, June Number:30 and June 30th Comma:, Number:2026")]
    [InlineData("30th of June, in June 2026", "30th of June Comma:, in June Number:2026")]
    [InlineData("you may 5 times, on May 5", "you may Number:5 times Comma:, on May Number:5")]
    [InlineData("2026-13-30 24/7 1/2 10:30", "Number:2026 Number:13 Number:30 Number:24 Sign:/ Number:7 Number:1 Sign:/ Number:2 Number:10 Sign:: Number:30")]
    [InlineData("2026-06-30T12:00", "Date:2026-06-30 T12 Sign:: Number:00")]
    [InlineData("see https://contoso.example/a?b=c(d). Then", "see Url:https://contoso.example/a?b=c(d) Sign:. Then")]
    [InlineData("(http://contoso.example/x)", "Sign:( Url:http://contoso.example/x Sign:)")]
    [InlineData("mail mary-jane.doe+x@contoso.example.", "mail Email:mary-jane.doe+x@contoso.example Sign:.")]
    [InlineData("mail _2026-06-30@contoso.example", "mail Email:_2026-06-30@contoso.example")]
    [InlineData("@contoso #ad #1 C# a@b", "Mention:@contoso Hashtag:#ad Sign:# Number:1 C Sign:# a Sign:@ b")]
    [InlineData("無料です", "無 料 で す")]
    [InlineData("日本語、OK。", "日 本 語 Comma:、 OK Sign:。")]
    [InlineData("한국어 텍스트", "한국어 텍스트")]
    [InlineData("naïve Straße Привет", "naïve Straße Привет")]
    [InlineData("go 🎉 now 👍🏽", "go Emoji:🎉 now Emoji:👍🏽")]
    [InlineData("a\uFFFCb", "a Object:\uFFFC b")]
    [InlineData("wait … — – / ( )", "wait Sign:… Sign:— Sign:– Sign:/ Sign:( Sign:)")]
    [InlineData("𐐔𐐯𐑅 𝒳 x²", "𐐔𐐯𐑅 𝒳 x²")]
    public void A_text_is_cut_into_tokens(string text, string expected) =>
        Assert.Equal(expected, TokenizedText.Show(TokenizedText.Of(text)));

    [Theory]
    [InlineData("on 30 June 2026, June 30 and June 30th, 2026", "30 June 2026; June 30; June 30th, 2026")]
    [InlineData("30th of June, in June 2026, 1 May", "30th of June; 1 May")]
    [InlineData("you may 5 times; May 5; march 3; 32 June; June 31st", "May 5; June 31st")]
    [InlineData("30 June 2026.5, 30 June.smith@contoso.example, 30 Junes", "30 June")]
    [InlineData("30 June-smith@contoso.example", "")]
    [InlineData("40 USD, 40 million USD, USD 40, USD 40 million, $2 billion, 2 billion, 40 usd", "40 USD; 40 million USD; USD 40; USD 40 million; $2 billion")]
    [InlineData("USD 2026-06-30, USD 40%, US 40, 40 USDX", "")]
    public void Dates_and_amounts_of_several_words_are_marked_at_their_first_token(string text, string expected)
    {
        var prose = TokenizedText.Of(text);
        var runs = new List<string>();
        for (var i = 0; i < prose.Tokens.Length; i++)
        {
            var token = prose.Tokens[i];
            if (token.ClassTokens > 0) runs.Add(text[token.Start..prose.Tokens[i + token.ClassTokens - 1].End]);
        }

        Assert.Equal(expected, string.Join("; ", runs));
    }

    [Theory]
    [InlineData("guarantee", "GUARANTEE")]
    [InlineData("don't", "don’t")]
    [InlineData("U.S.", "u.s")]
    [InlineData("guaran\u00ADtee", "guarantee")]
    [InlineData("guaran\u2060tee", "guarantee")]
    [InlineData("caf\u00E9", "CAFE\u0301")]
    [InlineData("20%", "20 ％")]
    [InlineData("€ 1,000", "€1,000")]
    [InlineData("40 usd", "40 usd")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("𐐔", "𐐼")]
    [InlineData("#Ad", "＃ad")]
    public void Equal_words_have_equal_hashes(string left, string right)
    {
        var (a, b) = (TokenizedText.Of(left), TokenizedText.Of(right));
        Assert.Equal(a.Tokens[0].Hash, b.Tokens[0].Hash);
        Assert.True(TokenFolding.Equals(a.Text, a.Tokens[0], TokenFolding.Fold(b.Text.AsSpan(b.Tokens[0].Start, b.Tokens[0].Length), b.Tokens[0].Kind)));
    }

    [Theory]
    [InlineData("ad", "#ad")]
    [InlineData("contoso", "@contoso")]
    [InlineData("resume", "résumé")]
    [InlineData("cant", "can't")]
    public void Different_words_have_different_hashes(string left, string right) =>
        Assert.NotEqual(TokenizedText.Of(left).Tokens[0].Hash, TokenizedText.Of(right).Tokens[0].Hash);

    [Theory]
    [InlineData("Contoso", TokenTraits.Capital)]
    [InlineData("CONTOSO", TokenTraits.Capital | TokenTraits.AllCaps)]
    [InlineData("contoso", TokenTraits.None)]
    [InlineData("iPhone", TokenTraits.None)]
    [InlineData("3D", TokenTraits.Capital | TokenTraits.AllCaps)]
    [InlineData("Contoso's", TokenTraits.Capital | TokenTraits.Possessive)]
    [InlineData("Contoso’s", TokenTraits.Capital | TokenTraits.Possessive)]
    [InlineData("customers' needs", TokenTraits.Possessive)]
    [InlineData("É", TokenTraits.Capital | TokenTraits.AllCaps)]
    [InlineData("E\u0301t\u00E9", TokenTraits.Capital | TokenTraits.Normalised)]
    [InlineData("soft\u00ADly", TokenTraits.Normalised)]
    public void Traits_tell_case_and_form(string text, TokenTraits expected) =>
        Assert.Equal(expected, TokenizedText.Of("x " + text + " x").Tokens[1].Traits);

    [Fact]
    public void Plain_channels_know_URLs_without_protocol_and_line_breaks_after_stops()
    {
        var prose = TokenizedText.Of("read https://contoso.example/x.\nthen rest\nof it", isPlainChannel: true);
        Assert.Equal("read Url:https://contoso.example/x Sign:. then rest of it", TokenizedText.Show(prose));
        Assert.Equal("read https://contoso.example/x. | then rest\nof it", TokenizedText.ShowSentences(prose));
    }

    [Fact]
    public void An_object_character_is_what_the_reader_says_it_is()
    {
        var buffer = new TokenBuffer();
        buffer.AddObject(2, TokenKind.Url);
        buffer.AddObject(6, TokenKind.Object);
        Tokenizer.Tokenize("a \uFFFC b \uFFFC", new(0, 7), 0, false, buffer);
        Assert.Equal([TokenKind.Word, TokenKind.Url, TokenKind.Word, TokenKind.Object], buffer.ToTokenArray().Select(t => t.Kind));
    }
}
