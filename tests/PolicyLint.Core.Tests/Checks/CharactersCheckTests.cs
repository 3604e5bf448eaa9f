using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Fixes;

namespace PolicyLint.Tests.Checks;

public class CharactersCheckTests
{
    private static readonly CheckFixture Invisible = new("kind: characters\nscope: post\nclasses: [bidi, zero-width]");
    private static readonly CheckFixture Letters = new("kind: characters\nclasses: [pseudo-letters]");
    private static readonly CheckFixture Capitals = new("kind: characters\nclasses: [all-caps]");
    private static readonly CheckFixture Repeated = new("kind: characters\nclasses: [emoji-run]");
    private static readonly CheckFixture Bullets = new("kind: characters\nclasses: [emoji-bullets]");

    [Theory]
    [InlineData("A zero[|\u200B|]width space.")]
    [InlineData("A word[|\u2060|]joiner and[|\uFEFF|] a mark.")]
    [InlineData("invoice[|\u202E|]fdp.exe")]
    [InlineData("`admin[|\u2066|] check[|\u2069|]`")]
    [InlineData("a[|\u200D|]b")]
    public void Characters_that_show_nothing_are_found(string marked) => Invisible.Verify(marked);

    [Theory]
    [InlineData("👨\u200D👩\u200D👧 and 🏳\uFE0F\u200D🌈 and ❤\uFE0F\u200D🔥")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("ภาษา\u200Bไทย")]
    [InlineData("The name \u2067שלום\u2069 stands here.")]
    public void Scripts_and_emoji_keep_the_characters_they_need(string text) => Invisible.Verify(text);

    [Fact]
    public void An_override_is_found_even_beside_right_to_left_text() => Invisible.Verify("שלום [|\u202E|]abc");

    [Fact]
    public void Taking_invisible_characters_out_is_safe_unless_they_hold_a_mention_back()
    {
        Assert.Equal("Go to contoso now.", Invisible.Fix("Go to con\u200Btoso now."));
        Assert.Equal([FixKind.Safe], Invisible.FixKinds("con\u200Btoso"));
        Assert.Equal([FixKind.Suggested], Invisible.FixKinds("ask @\u200Bann"));
    }

    [Theory]
    [InlineData("Our 𝗯𝗼𝗹𝗱 𝘁𝗲𝘅𝘁 here", "Our bold text here")]
    [InlineData("𝓼𝓬𝓻𝓲𝓹𝓽 and 𝟙𝟚𝟛", "script and 123")]
    [InlineData("Ⓗⓔⓛⓛⓞ", "Hello")]
    [InlineData("ｓａｌｅ today", "sale today")]
    [InlineData("𝒜ℬ𝒞", "ABC")]
    public void Pseudo_letters_become_plain_ones(string text, string plain) => Assert.Equal(plain, Letters.Fix(text, Channel.Tweet));

    [Theory]
    [InlineData("Let 𝑥 be 𝑎 + 𝑏 in ℝ.")]
    [InlineData("東京のＳＡＬＥは今日まで")]
    [InlineData("Plain letters, numbers 123 and ½.")]
    public void Formulas_and_East_Asian_text_are_left_alone(string text) => Letters.Verify(text);

    [Fact]
    public void Every_mathematical_letter_has_a_plain_one_and_fixing_again_changes_nothing() =>
        Gen.Int[0x1D400, 0x1D6A3].Array[3, 12].Sample(codePoints =>
        {
            var text = string.Concat(codePoints.Select(char.ConvertFromUtf32));
            var plain = Letters.Fix(text, Channel.Tweet);
            Assert.Equal(codePoints.Length, plain.Length);
            Assert.All(plain, letter => Assert.True(char.IsAsciiLetter(letter)));
            Assert.Equal(plain, Letters.Fix(plain, Channel.Tweet));
        });

    [Theory]
    [InlineData("[|READ THIS NOW PLEASE|]")]
    [InlineData("Please [|DO NOT PRESS THAT BUTTON|] again.")]
    [InlineData("# [|A YEAR OF GREAT CHANGES|]")]
    [InlineData("NATO and the USB HID API.")]
    [InlineData("NASA, CNES, ROSCOSMOS")]
    [InlineData("SET MAX_COUNT_LIMIT NOW")]
    public void Runs_of_capitals_are_found_and_abbreviations_are_not(string marked) => Capitals.Verify(marked);

    [Fact]
    public void Capitals_become_sentence_case() => Assert.Equal("Please I say stop. Read this please", Capitals.Fix("Please I say stop. READ THIS PLEASE"));

    [Theory]
    [InlineData("[|🔥🔥🔥|] new 🔥")]
    [InlineData("[|👏 👏|]")]
    [InlineData("[|🇳🇴🇳🇴|] and 🇳🇴🇸🇪")]
    [InlineData("🚌⛵🚆")]
    public void The_same_emoji_in_a_row_is_found(string marked) => Repeated.Verify(marked);

    [Fact]
    public void One_emoji_is_kept() => Assert.Equal("Well 👏 done", Repeated.Fix("Well 👏👏👏 done"));

    [Theory]
    [InlineData("- [|✅|] fast\n- ✅ small\n- 🚀 free\n- ✅ here", Channel.Blog)]
    [InlineData("[|🚀|] one\n🚀 two\n🎉 three", Channel.LinkedIn)]
    [InlineData("🚀 one\ntwo\n🎉 three\n🎉 four", Channel.LinkedIn)]
    [InlineData("🚀 one\n---\n🚀 two\n---\n🚀 three", Channel.Tweet)]
    public void Three_lines_that_begin_with_emoji_are_a_list_of_them(string marked, Channel channel) => Bullets.Verify(marked, channel);
}
