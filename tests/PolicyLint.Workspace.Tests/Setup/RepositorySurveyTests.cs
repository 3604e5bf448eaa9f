using PolicyLint.Drafts;

namespace PolicyLint.Workspace.Tests;

public class RepositorySurveyTests
{
    [Theory]
    [InlineData(SiteGenerator.Jekyll, "_config.yml")]
    [InlineData(SiteGenerator.Jekyll, "_posts/a.md")]
    [InlineData(SiteGenerator.Hugo, "hugo.toml")]
    [InlineData(SiteGenerator.Hugo, "config.toml", "content/a.md")]
    [InlineData(SiteGenerator.Eleventy, ".eleventy.js")]
    [InlineData(SiteGenerator.Docusaurus, "website/docusaurus.config.js")]
    [InlineData(SiteGenerator.Astro, "astro.config.mjs")]
    [InlineData(SiteGenerator.Ghost, ".ghost-cli")]
    [InlineData(SiteGenerator.None, "config.toml")]
    [InlineData(SiteGenerator.None, "content/a.md")]
    public void A_generator_is_known_by_its_files(SiteGenerator expected, params string[] files)
    {
        using var folder = new TemporaryFolder().MakeRepository();
        foreach (var file in files) folder.Write(file);
        Assert.Equal(expected, Survey(folder).Generator);
    }

    [Fact]
    public void Channels_are_known_by_the_nearest_folder_that_names_one()
    {
        using var folder = new TemporaryFolder().MakeRepository()
            .Write("_posts/2026/a.md").Write("content/blog/b.md").Write("social/LinkedIn/c.md").Write("social/twitter/archive/d.md").Write("posts/tweets/e.md").Write("docs/f.md");
        Assert.Equal(
            [
                new ChannelFolder("_posts/**", Channel.Blog, 1),
                new ChannelFolder("content/blog/**", Channel.Blog, 1),
                new ChannelFolder("posts/tweets/**", Channel.Tweet, 1),
                new ChannelFolder("social/LinkedIn/**", Channel.LinkedIn, 1),
                new ChannelFolder("social/twitter/**", Channel.Tweet, 1),
            ],
            Survey(folder).Channels);
    }

    [Fact]
    public void Many_folders_of_one_name_are_one_pattern()
    {
        using var folder = new TemporaryFolder().MakeRepository();
        for (var i = 0; i < 5; i++) folder.Write($"team{i}/tweets/a.md");
        Assert.Equal([new ChannelFolder("**/tweets/**", Channel.Tweet, 5)], Survey(folder).Channels);
    }

    [Theory]
    [InlineData("git@github.com:contoso/site.git", "contoso")]
    [InlineData("https://github.com/contoso/site", "contoso")]
    [InlineData("https://ann:secret@gitlab.contoso.example/contoso/web/site.git", "contoso")]
    [InlineData("ssh://git@git.contoso.example:2222/contoso/site.git", "contoso")]
    [InlineData("https://github.com/site.git", null)]
    [InlineData("/srv/git/site.git", null)]
    [InlineData("../site.git", null)]
    [InlineData("file:///srv/git/site.git", null)]
    [InlineData("C:\\git\\site", null)]
    [InlineData("", null)]
    public void The_owner_stands_in_the_address_of_the_remote(string url, string? owner)
    {
        using var folder = new TemporaryFolder().Write(".git/config", $"[remote \"fork\"]\n\turl = git@github.com:northwind/fork.git\n[remote \"origin\"]\n\turl = {url}\n\tfetch = +refs\n");
        Assert.Equal(owner ?? "northwind", Survey(folder).RemoteOwner);
    }

    [Fact]
    public void A_linked_work_tree_has_the_remote_of_its_repository()
    {
        using var folder = new TemporaryFolder()
            .Write("main/.git/config", "[remote \"origin\"]\n\turl = git@github.com:contoso/site.git\n")
            .Write("main/.git/worktrees/two/commondir", "../..\n");
        folder.Write("two/.git", $"gitdir: {folder["main/.git/worktrees/two"]}\n");
        Assert.Equal("contoso", RepositorySurvey.Of(folder["two"], TestContext.Current.CancellationToken).RemoteOwner);
    }

    [Fact]
    public void Disclaimers_that_posts_hold_are_found_as_sentences_the_most_frequent_first()
    {
        using var folder = new TemporaryFolder().MakeRepository()
            .Write("a.md", "Hello. The *views* here are\nmy own. Bye.\n")
            .Write("b.md", "The views here are my own.\n\nThis post holds affiliate links.\n")
            .Write("c.md", "She has views of her own.\n\n```\nviews my own\n```\n");
        Assert.Equal(
            [new ExistingDisclaimer("The views here are my own.", 2), new ExistingDisclaimer("This post holds affiliate links.", 1)],
            Survey(folder).Disclaimers);
    }

    private static RepositorySurvey Survey(TemporaryFolder folder) => RepositorySurvey.Of(folder.Path, TestContext.Current.CancellationToken);
}
