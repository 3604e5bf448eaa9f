using PolicyLint.Drafts;
using PolicyLint.Fixes;

namespace PolicyLint.Tests.Checks;

public class PlainMarkupCheckTests
{
    private static readonly CheckFixture Inline = new("kind: plain-markup\nforms: [emphasis, heading, link, image]");
    private static readonly CheckFixture Separators = new("kind: plain-markup\nforms: [near-separator, underline]");

    [Theory]
    [InlineData("This is [|**important**|] and [|__really so__|].")]
    [InlineData("[|# Our week|]\n\nIt rained.")]
    [InlineData("See [|[docs](https://contoso.example/a)|] and [|![a boat](boat.jpg)|]")]
    [InlineData("The method __init__ has 2 ** 3 lines, 2**3**4 too")]
    [InlineData("#ad We are #1 in the harbour [1] (the small one), a[0](x)")]
    public void Markdown_on_a_plain_channel_is_found(string marked) => Inline.Verify(marked, Channel.Tweet);

    [Fact]
    public void A_blog_may_hold_Markdown() => Inline.Verify("# Title\n\nSee **[docs](https://contoso.example/a)**.");

    [Theory]
    [InlineData("This is **important**.", "This is important.")]
    [InlineData("## Our week", "Our week")]
    [InlineData("See [docs](https://contoso.example/a) first", "See docs https://contoso.example/a first")]
    public void The_fix_leaves_plain_text(string text, string plain) => Assert.Equal(plain, Inline.Fix(text, Channel.Mastodon));

    [Theory]
    [InlineData("one\n\n[|----|]\n\ntwo")]
    [InlineData("one\n\n[|—|]\n\ntwo")]
    [InlineData("one\n\n[|* * *|]\n\ntwo")]
    [InlineData("one\n[|---|]\ntwo\n---\nthree")]
    [InlineData("one\n\n---\n\ntwo")]
    [InlineData("A dash — like this\n- and\n- a list")]
    public void Lines_that_look_like_a_separator_are_found(string marked) => Separators.Verify(marked, Channel.Tweet);

    [Fact]
    public void One_fix_sets_all_separators_apart_and_keeps_the_line_ends()
    {
        Assert.Equal("one\r\n\r\n---\r\ntwo\r\n\r\n---\r\nthree", Separators.Fix("one\r\n---\r\ntwo\r\n---\r\nthree", Channel.Tweet));
        Assert.Equal([FixKind.Safe], Separators.FixKinds("one\n---\ntwo\n---\nthree", Channel.Tweet));
    }

    [Fact]
    public void Front_matter_of_a_later_post_is_no_text_above_a_separator() =>
        Separators.Verify("one\n\n---\nmedia: [{file: a.png, alt: A boat}]\n---\ntwo", Channel.Tweet);
}
