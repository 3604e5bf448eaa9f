using CsCheck;
using PolicyLint.Drafts;

namespace PolicyLint.Tests.Drafts;

public class TokenizerPropertyTests
{
    /// <summary>Pieces at which tokenizers go wrong, lone surrogates among them.</summary>
    private static readonly string[] Pieces =
    [
        "a", "Ab", "don't", "’", "'", ".", "...", "U.S.", "e.g.", "!", "?", "…", ",", "1", "20", "%", " %", "$", "€", "USD", "@", "#", "://", "http", "x.com",
        "June", "30", "30th", "of ", "2026", "billion", ", ", " ", " ", "@contoso.example", "\n", "\u00A0", "-", "/", "&", "_", "(", ")", "“", "”", "日", "本", "か", "\u3099", "e\u0301", "\u0301", "\u00AD", "\u200B", "\u200D", "\uFE0F",
        "🎉", "👩‍👩‍👧", "1️⃣", "🇳🇴", "\uD83C", "\uDF89", "\uFFFC", "，", "。", "𐐔", "\uFF05", "ʼ", "٣", "²", "\u0000", "2026-06-30", "＃", "＠", "한",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat),
        Gen.String[0, 60],
        Gen.Char[' ', '\u30FF'].Array[0, 60].Select(c => new string(c)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_text_is_covered_by_ordered_tokens_that_do_not_overlap(bool isPlainChannel) => Text.Sample(
        text =>
        {
            var prose = TokenizedText.Of(text, isPlainChannel);
            var end = 0;
            foreach (var token in prose.Tokens)
            {
                Assert.True(token.Length > 0 && token.Start >= end && token.End <= text.Length);
                AssertTransparent(text, end, token.Start);
                end = token.End;
            }

            AssertTransparent(text, end, text.Length);
        },
        iter: 5_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sentences_divide_the_tokens_of_their_block(bool isPlainChannel) => Text.Sample(
        text =>
        {
            var prose = TokenizedText.Of(text, isPlainChannel);
            var token = 0;
            var end = 0;
            foreach (var sentence in prose.Sentences)
            {
                Assert.Equal(token, sentence.FirstToken);
                Assert.True(sentence.TokenCount > 0 && sentence.Span.Start >= end);
                Assert.False(char.IsWhiteSpace(text[sentence.Span.Start]) || char.IsWhiteSpace(text[sentence.Span.End - 1]));
                Assert.True(prose.Tokens[token].Start >= sentence.Span.Start);
                for (var i = 0; i < sentence.TokenCount; i++) Assert.True(i + prose.Tokens[token + i].ClassTokens <= sentence.TokenCount);
                token += sentence.TokenCount;
                Assert.True(prose.Tokens[token - 1].End <= sentence.Span.End);
                Assert.True(prose.Blocks[sentence.Block].Span.Contains(sentence.Span));
                end = sentence.Span.End;
            }

            Assert.Equal(prose.Tokens.Length, token);
        },
        iter: 5_000);

    [Fact]
    public void A_token_hashes_as_its_folded_form_does() => Text.Sample(
        text =>
        {
            var prose = TokenizedText.Of(text);
            foreach (var token in prose.Tokens)
            {
                var folded = TokenFolding.Fold(prose.Slice(token.Span), token.Kind);
                Assert.Equal(TokenFolding.Hash(folded), token.Hash);
                Assert.True(TokenFolding.Equals(text, token, folded));
                Assert.True(TokenFolding.EqualsExactly(text, token, TokenFolding.Clean(prose.Slice(token.Span), token.Kind)));
            }
        },
        iter: 5_000);

    [Fact]
    public void Tokenising_twice_gives_the_same() => Text.Sample(
        text => Assert.Equal(TokenizedText.Of(text).Tokens, TokenizedText.Of(text).Tokens), iter: 2_000);

    private static void AssertTransparent(string text, int start, int end)
    {
        while (start < end)
        {
            var category = TokenCharacters.CategoryAt(text, start, text.Length, out var length);
            Assert.True(TokenCharacters.IsTransparent(text[start], category), $"U+{(int)text[start]:X4} at {start} has no token");
            start += length;
        }
    }
}
