using PolicyLint.Cli.Output;

namespace PolicyLint.Cli.Tests.Output;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("*bold* _it_ `code` ~no~", @"\*bold\* \_it\_ \`code\` \~no\~")]
    [InlineData("<img src=x> &lt;", @"\<img src=x\> \&lt;")]
    [InlineData("[x](https://a.example)", @"\[x\](https\://a.example)")]
    [InlineData("@ann in #12", "@<!-- -->ann in #<!-- -->12")]
    [InlineData("two\r\nlines", "two  lines")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("back\\slash", @"back\\slash")]
    public void Text_keeps_its_words_and_loses_its_meaning_as_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
}
