namespace PolicyLint.Tests.Drafts;

public sealed class RealPostTests
{
    [Theory]
    [InlineData("18f-site.tar.xz", 1)]
    [InlineData("vba-docs.tar.xz", 8)]
    public void Every_real_post_reads_and_keeps_the_invariants(string corpus, int checkEvery)
    {
        using var posts = RealPosts.Unpack(corpus);
        var count = 0;
        foreach (var file in posts.Files)
        {
            var draft = MarkedSource.Read(File.ReadAllText(file));
            Assert.False(draft.IsTooDeep, file);
            if (count++ % checkEvery == 0) Invariants.Check(draft);
        }

        Assert.True(count > 100);
    }
}
