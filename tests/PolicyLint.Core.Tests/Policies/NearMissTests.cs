using CsCheck;
using PolicyLint.Policies;

namespace PolicyLint.Tests.Policies;

public class NearMissTests
{
    [Theory]
    [InlineData("chanel", "channel")]
    [InlineData("chnanel", "channel")]
    [InlineData("Channel", "channel")]
    [InlineData("chanels", "channel")]
    [InlineData("sponsord", "sponsored")]
    [InlineData("kidn", "kind")]
    [InlineData("kids", null)]
    [InlineData("knd", "kind")]
    [InlineData("kin", "kind")]
    [InlineData("kitten", null)]
    [InlineData("at", null)]
    [InlineData("", null)]
    [InlineData("something-else", null)]
    public void A_slip_of_the_fingers_is_recognised_and_another_word_is_not(string word, string? expected) =>
        Assert.Equal(expected, NearMiss.Find(word, ["kind", "channel", "sponsored"]));

    [Fact]
    public void Of_several_near_names_the_nearest_is_taken() => Assert.Equal("authors", NearMiss.Find("authrs", ["author", "authors", "auditor"]));

    [Fact]
    public void The_suggestion_reads_as_the_end_of_a_sentence()
    {
        Assert.Equal(" (did you mean `owner`?)", NearMiss.Suggest("ownr", ["owner"]));
        Assert.Equal("", NearMiss.Suggest("colour", ["owner"]));
    }

    [Fact]
    public void Any_one_edit_of_a_longer_name_is_recognised() =>
        Gen.Select(Gen.Int[0, 8], Gen.Char['a', 'z'], Gen.Int[0, 3]).Sample((place, letter, edit) =>
        {
            const string Name = "sponsored";
            var word = edit switch
            {
                0 => Name.Remove(place, 1),
                1 => Name.Insert(place, letter.ToString()),
                2 => Name.Remove(place, 1).Insert(place, letter.ToString()),
                _ => place == 8 ? Name : Name[..place] + Name[place + 1] + Name[place] + Name[(place + 2)..],
            };
            Assert.Equal(Name, NearMiss.Find(word, ["embargo", Name]));
        });

    [Fact]
    public void A_very_long_word_is_nobodys_near_miss() => Assert.Null(NearMiss.Find(new string('a', 10_000), [new string('a', 10_001)]));
}
