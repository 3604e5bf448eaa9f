using CsCheck;

namespace PolicyLint.Workspace.Tests;

public class GitignoreTests
{
    private const int TreesInRound = 50;

    [Theory]
    [InlineData("*.tmp", "a/b.tmp", false, true)]
    [InlineData("/a.md", "a.md", false, true)]
    [InlineData("/a.md", "x/a.md", false, false)]
    [InlineData("out/", "out", true, true)]
    [InlineData("out/", "out", false, false)]
    [InlineData("a/b", "x/a/b", false, false)]
    [InlineData("**/b", "x/a/b", false, true)]
    [InlineData("a/**", "a/x/y", false, true)]
    [InlineData("*.md\n!keep.md", "keep.md", false, false)]
    [InlineData("# a comment", "# a comment", false, false)]
    [InlineData("\\#x", "#x", false, true)]
    [InlineData("\\!x", "!x", false, true)]
    [InlineData("x   ", "x", false, true)]
    [InlineData("x\\ ", "x ", false, true)]
    [InlineData("{a,b}", "a", false, false)]
    [InlineData("{a,b}", "{a,b}", false, true)]
    [InlineData("x[[:digit:]]", "x7", false, true)]
    [InlineData("x[", "x[", false, false)]
    [InlineData("crlf\r\nother\r\n", "crlf", false, true)]
    public void A_rule_ignores_what_git_documents(string rules, string path, bool isFolder, bool isIgnored)
    {
        using var folder = new TemporaryFolder().MakeRepository().Write(".gitignore", rules);
        var scope = GitignoreScope.Enter(null, folder.Path, isRepository: true, hasRules: true);
        Assert.Equal(isIgnored, scope?.IsIgnored(folder[path], isFolder) ?? false);
    }

    [Fact]
    public void Files_found_in_random_trees_are_those_that_git_does_not_ignore()
    {
        if (TemporaryFolder.Run("/", "git", "", "--version") is null) Assert.Skip("git is not installed, so there is nothing to compare with.");
        var name = Gen.OneOf("a", "b", "ab", "c");
        var path = Gen.Select(name.Array[0, 3], name, (folders, file) => string.Join('/', folders.Append(file + ".md")));
        var piece = Gen.OneOf("a", "b", "*", "**", "?", "/", "/**/", "[ab]", "[!a]", ".md", "*.md", "\\a", " ", "[a-b", "c");
        var line = Gen.Select(Gen.OneOf("", "", "", "!", "/", "#"), piece.Array[1, 4], Gen.OneOf("", "", "/", " "), (start, middle, end) => start + string.Concat(middle) + end);
        var rules = Gen.Select(Gen.OneOf("", "a/", "b/", "a/b/"), line.Array[1, 4], (where, lines) => (Path: where + ".gitignore", Text: string.Join('\n', lines)));
        var tree = Gen.Select(path.Array[1, 12], rules.Array[1, 3]);
        // All trees of a round stand in one repository: starting git is what takes the time.
        Gen.Select(tree.Array[TreesInRound], line.Array[0, 2]).Sample((trees, exclude) => Compare(trees, string.Join('\n', exclude)), iter: 4, threads: 1);
    }

    private static void Compare((string[] Paths, (string Path, string Text)[] Rules)[] trees, string exclude)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, TemporaryFolder.Run(folder.Path, "git", "", "-c", "init.defaultBranch=main", "init", "--quiet")?.ExitCode);
        folder.Write(".git/info/exclude", exclude);
        var paths = new List<string>();
        for (var i = 0; i < trees.Length; i++)
        {
            foreach (var path in trees[i].Paths) paths.Add($"{i}/{path}");
            foreach (var (path, text) in trees[i].Rules) folder.Write($"{i}/{path}", text);
        }

        foreach (var path in paths) folder.Write(path, "x");
        var ignored = TemporaryFolder.Run(folder.Path, "git", string.Join('\n', paths) + "\n", "-c", "core.excludesFile=", "check-ignore", "--no-index", "--stdin")?.Output.Split('\n') ?? [];
        var found = DraftDiscovery.Find(["."], folder.Path, new PolicyLocator(folder.Path), TestContext.Current.CancellationToken);
        var expected = paths.Except(ignored).Order(StringComparer.Ordinal);
        Assert.Equal(expected, found.Drafts.Select(draft => draft.Path[(folder.Path.Length + 1)..]));
    }
}
