namespace PolicyLint.Tests.Drafts;

public sealed class RealPostTests
{
    [Theory]
    [InlineData("18f-site.tar.xz")]
    [InlineData("vba-docs.tar.xz")]
    public void Every_real_post_keeps_the_invariants(string corpus)
    {
        using var posts = RealPosts.Unpack(corpus);
        var count = 0;
        foreach (var file in posts.Files)
        {
            var draft = MarkedSource.Read(File.ReadAllText(file));
            Assert.False(draft.IsTooDeep, file);
            Invariants.Check(draft);
            count++;
        }

        Assert.True(count > 100);
    }
}
