namespace PolicyLint.Workspace.Tests;

public class DraftDiscoveryTests
{
    [Fact]
    public void Drafts_come_in_ordinal_order_of_their_paths()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in (string[])["b.md", "a/z.md", "a.md", "a-b/c.md", "a/b/c.mdx", "A.markdown", "t.tweet", "x.txt", ".hidden/h.md"]) folder.Write(path);
        Assert.Equal([".hidden/h.md", "A.markdown", "a-b/c.md", "a.md", "a/b/c.mdx", "a/z.md", "b.md", "t.tweet"], Find(folder, "."));
    }

    [Fact]
    public void Paths_given_twice_or_within_each_other_give_each_draft_once()
    {
        using var folder = new TemporaryFolder().Write("a/x.md").Write("b.md");
        Assert.Equal(["a/x.md", "b.md"], Find(folder, "b.md", ".", "a", "a/", "./a/x.md"));
    }

    [Fact]
    public void A_file_named_outright_is_taken_whatever_excludes_it()
    {
        using var folder = new TemporaryFolder().MakeRepository().Write("policylint.yaml", "exclude: ['*.txt', 'x.md']").Write("x.md").Write("notes.txt").Write("ig.md").Write(".gitignore", "ig.md");
        Assert.Empty(Find(folder, "."));
        Assert.Equal(["ig.md", "notes.txt", "x.md"], Find(folder, "notes.txt", "x.md", "ig.md"));
    }

    [Fact]
    public void Include_and_exclude_are_relative_to_the_folder_of_the_file_that_holds_them()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", "include: ['posts/**']\nexclude: ['posts/private/**']")
            .Write("posts/a.md").Write("posts/b.txt").Write("posts/private/c.md").Write("other/d.md")
            .Write("posts/inner/policylint.yaml", "include: ['*.md']\nexclude: ['skip.md']")
            .Write("posts/inner/e.md").Write("posts/inner/skip.md").Write("posts/inner/deep/f.md");
        Assert.Equal(["posts/a.md", "posts/b.txt", "posts/inner/e.md"], Find(folder, "."));
        Assert.Equal(["posts/inner/e.md"], Find(folder, "posts/inner"));
    }

    [Fact]
    public void The_folder_git_is_never_walked_and_ignored_folders_are_not_either()
    {
        using var folder = new TemporaryFolder().MakeRepository().Write(".git/x.md").Write("node_modules/p/y.md").Write("build/z.md").Write("a.md").Write(".gitignore", "node_modules\n/build/\n");
        Assert.Equal(["a.md"], Find(folder, "."));
    }

    [Fact]
    public void Rules_of_folders_above_count_and_those_outside_the_repository_do_not()
    {
        using var folder = new TemporaryFolder().Write(".gitignore", "*.md").Write("repo/.gitignore", "skip.md").Write("repo/posts/skip.md").Write("repo/posts/keep.md");
        Directory.CreateDirectory(folder["repo/.git"]);
        Assert.Equal(["repo/posts/keep.md"], Find(folder, "repo/posts"));
    }

    [Fact]
    public void A_glob_is_expanded_from_its_own_folder()
    {
        using var folder = new TemporaryFolder().Write("posts/2024/a.md").Write("posts/2024/b.txt").Write("posts/2025/c.md").Write("policylint.yaml", "exclude: ['**/c.md']");
        Assert.Equal(["posts/2024/a.md"], Find(folder, "posts/*/*.md"));
        Assert.Equal(["posts/2024/b.txt"], Find(folder, "posts/**/*.{txt,md5}"));
    }

    [Theory]
    [InlineData("missing.md", "no such file or folder")]
    [InlineData("missing/*.md", "no such file or folder")]
    [InlineData("*.nothing", "No file meets")]
    [InlineData("x[", "not closed")]
    public void A_path_that_leads_nowhere_is_a_problem(string path, string message)
    {
        using var folder = new TemporaryFolder().Write("a.md");
        var found = Discover(folder, path, "a.md");
        var problem = Assert.Single(found.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Single(found.Drafts);
    }

    [Fact]
    public void Links_in_a_circle_are_walked_once_and_not_a_word_is_said()
    {
        using var folder = new TemporaryFolder().Write("a/x.md");
        using var outside = new TemporaryFolder().Write("o/y.md");
        folder.Link("a/up", folder.Path).Link("a/self", ".").Link("b", "a").Link("out", outside.Path).Link("out2", outside["o"]).Link("dangling", "nowhere").Link("l1", "l2").Link("l2", "l1");
        outside.Link("back", folder.Path).Link("o/round", outside.Path);
        var found = Discover(folder, ".");
        Assert.Empty(found.Problems);
        Assert.Equal(["a/x.md", "out/o/y.md"], Relative(folder, found));
    }

    [Fact]
    public void A_link_to_a_file_is_a_draft()
    {
        using var folder = new TemporaryFolder().Write("a.txt").Link("b.md", "a.txt");
        Assert.Equal(["b.md"], Find(folder, "."));
    }

    [Fact]
    public void Folders_with_the_same_policy_files_share_one_policy()
    {
        using var folder = new TemporaryFolder().Write("policylint.yaml", "root: true").Write("a/x.md").Write("a/b/y.md").Write("c/policylint.yaml", "").Write("c/z.md");
        var drafts = Discover(folder, ".").Drafts;
        Assert.Same(drafts[0].Policy, drafts[1].Policy);
        Assert.NotSame(drafts[0].Policy, drafts[2].Policy);
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var folder = new TemporaryFolder().Write("a.md");
        Assert.Throws<OperationCanceledException>(() => DraftDiscovery.Find(["."], folder.Path, new PolicyLocator(folder.Path), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Deep_folders_do_not_exhaust_the_stack()
    {
        using var folder = new TemporaryFolder();
        var path = string.Concat(Enumerable.Repeat("d/", 1_500)) + "x.md";
        folder.Write(path);
        Assert.Equal([path], Find(folder, "."));
    }

    private static string[] Find(TemporaryFolder folder, params string[] paths) => Relative(folder, Discover(folder, paths));

    private static string[] Relative(TemporaryFolder folder, Discovery found) => [.. found.Drafts.Select(draft => draft.Path[(folder.Path.Length + 1)..])];

    private static Discovery Discover(TemporaryFolder folder, params string[] paths) =>
        DraftDiscovery.Find(paths, folder.Path, new PolicyLocator(folder.Path), TestContext.Current.CancellationToken);
}
