using CsCheck;
using PolicyLint.Policies;

namespace PolicyLint.Tests.Policies;

public class GlobTests
{
    [Theory]
    [InlineData("**/*.{md,markdown}", "a.md", true)]
    [InlineData("**/*.{md,markdown}", "x/y/a.markdown", true)]
    [InlineData("**/*.{md,markdown}", "a.mdx", false)]
    [InlineData("**/*.{md,markdown}", "md", false)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "x/a.md", false)]
    [InlineData("/*.md", "a.md", true)]
    [InlineData("./drafts/*", "drafts/a", true)]
    [InlineData("tweets/**", "tweets/a/b.tweet", true)]
    [InlineData("tweets/**", "tweets", false)]
    [InlineData("tweets/", "tweets/a/b", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "ax/xb", false)]
    [InlineData("**", "a/b/c", true)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", ".md", false)]
    [InlineData("a?b", "a/b", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[^a-c]x", "ax", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("a[!b]c", "a/c", false)]
    [InlineData("[a-]", "-", true)]
    [InlineData("{a,b{c,d}}/x", "bd/x", true)]
    [InlineData("{a,b{c,d}}/x", "b/x", false)]
    [InlineData("{a,}b", "b", true)]
    [InlineData("{**/a,b}", "x/a", true)]
    [InlineData("{x,**}/a", "y/z/a", true)]
    [InlineData("20{23,24}-*/*.md", "2024-01/a.md", true)]
    [InlineData("\\*\\{a", "*{a", true)]
    [InlineData("a,b}", "a,b}", true)]
    [InlineData("a,**", "a,b/c", false)]
    [InlineData("A.md", "a.md", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("été/*", "été/é.md", true)]
    public void A_pattern_meets_the_paths_it_should(string pattern, string path, bool isMatch) => Assert.Equal(isMatch, Glob.Parse(pattern).IsMatch(path));

    [Theory]
    [InlineData("[a", "not closed")]
    [InlineData("x{a,b", "sign 2 is not closed")]
    [InlineData("a\\", "cannot end")]
    public void A_pattern_that_cannot_be_read_says_why(string pattern, string part)
    {
        Assert.False(Glob.TryParse(pattern, GlobSyntax.Policy, out _, out var error));
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Glob.Parse(pattern));
    }

    [Fact]
    public void Braces_beyond_the_depth_that_is_read_are_refused() =>
        Assert.False(Glob.TryParse(new string('{', 100_000), GlobSyntax.Policy, out _, out _));

    [Fact]
    public void A_pattern_beyond_the_length_that_is_read_is_refused() =>
        Assert.False(Glob.TryParse("*" + new string('a', 100_000), GlobSyntax.Policy, out _, out _));

    [Fact]
    public void Many_stars_cost_no_more_than_their_number_times_the_length()
    {
        var glob = Glob.Parse(string.Concat(Enumerable.Repeat("**/*a*/", 40)) + "b");
        Assert.False(glob.IsMatch(string.Concat(Enumerable.Repeat("aaaa/", 2_000)) + "c"));
        Assert.True(glob.IsMatch(string.Concat(Enumerable.Repeat("aaaa/", 2_000)) + "b"));
    }

    [Fact]
    public void Any_pattern_meets_what_a_backtracking_matcher_meets()
    {
        var pattern = Gen.OneOf("a", "b", "/", "*", "**", "?", "**/", "/**", "[ab]", "[!a]", "{a,b}", "{a/b,*}", "{**/,}a").Array[0, 7].Select(string.Concat);
        var path = Gen.String[Gen.OneOf('a', 'b', 'c', '/'), 0, 7].Where(text => !text.StartsWith('/') && !text.EndsWith('/') && !text.Contains("//", StringComparison.Ordinal));
        Gen.Select(pattern, path).Where((text, _) => !text.StartsWith('/') && !text.EndsWith('/')).Sample(
            (text, candidate) => Assert.Equal(NaiveGlob.IsMatch(text, candidate), Glob.Parse(text).IsMatch(candidate)), iter: 50_000);
    }
}
