using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;

namespace PolicyLint.Workspace.Tests;

public class PolicyLocatorTests
{
    [Fact]
    public void A_nearer_file_is_laid_over_a_farther_one()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", "root: true\nextends: [core]\ndefaults: {account: brand, language: en}\nrules: {PL2001: error, PL5002: {max: 3}}\nthread: {numbered: true}\nallow: [{rule: PL3001, fingerprint: a, reason: b}]\n")
            .Write("blog/policylint.yaml", "extends: [./rules]\ndefaults: {account: personal}\nrules: {PL2001: hint}\n");
        var policy = new PolicyLocator(folder.Path).ForFolder("blog");
        Assert.Empty(policy.Problems);
        Assert.Equal(folder.Path, policy.Root);
        Assert.Equal([folder.Path, folder["blog"]], policy.Layers.Select(layer => layer.Folder));
        Assert.Equal(["core", "./rules"], policy.Packs.Select(pack => pack.Name));
        Assert.Equal(folder["blog/policylint.yaml"], policy.Packs[1].Location.Path);
        Assert.Equal(("personal", "en"), (policy.Defaults.Account, policy.Defaults.Language));
        Assert.Equal([("PL2001", Severity.Error), ("PL5002", null), ("PL2001", Severity.Hint)], policy.Rules.Select(rule => (rule.Id, rule.Severity)));
        Assert.True(policy.IsThreadNumbered);
        Assert.Equal("PL3001", Assert.Single(policy.Allow).Rule);
    }

    [Theory]
    [InlineData("root: true", false)]
    [InlineData("root: false", true)]
    public void A_root_file_ends_the_search(string inner, bool seesOuter)
    {
        using var folder = new TemporaryFolder().MakeRepository().Write("policylint.yaml", "thread: {numbered: true}").Write("a/policylint.yaml", inner);
        var policy = new PolicyLocator(folder.Path).ForFile("a/b/c.md");
        Assert.Equal(seesOuter, policy.IsThreadNumbered);
        Assert.Equal(seesOuter ? folder.Path : folder["a"], policy.Root);
    }

    [Fact]
    public void The_folder_with_git_ends_the_search_and_without_a_policy_file_it_is_the_root()
    {
        using var folder = new TemporaryFolder().Write("policylint.yaml", "thread: {numbered: true}").Write("repo/posts/a.md");
        Directory.CreateDirectory(folder["repo/.git"]);
        var policy = new PolicyLocator(folder.Path).ForFile("repo/posts/a.md");
        Assert.Empty(policy.Layers);
        Assert.False(policy.IsThreadNumbered);
        Assert.Equal(folder["repo"], policy.Root);
        Assert.Equal("posts/a.md", policy.RelativePathOf(folder["repo/posts/a.md"]));
        Assert.Equal("core", Assert.Single(policy.Packs).Name);
        Assert.True(policy.IsDraft("x/y.tweet"));
        Assert.False(policy.IsDraft("x/y.txt"));
    }

    [Fact]
    public void Paths_settings_go_by_path_later_entries_win_and_equal_ones_are_one_object()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", """
                defaults: {account: brand}
                paths:
                  - {files: "tweets/**", channel: tweet}
                  - {files: "**/old/**", channel: blog, rules: {PL6008: off}}
                """)
            .Write("in/policylint.yaml", "paths: [{files: 'x/*.md', kind: reply}]");
        var locator = new PolicyLocator(folder.Path);
        var policy = locator.ForFolder(".");
        Assert.Equal((null, "brand"), (policy.For("a.md").Settings.Channel, policy.For("a.md").Settings.Account));
        Assert.Equal((Channel.Tweet, "brand"), (policy.For("tweets/a.md").Settings.Channel, policy.For("tweets/a.md").Settings.Account));
        Assert.Equal(Channel.Blog, policy.For("tweets/old/a.md").Settings.Channel);
        Assert.Equal("PL6008", Assert.Single(policy.For("tweets/old/a.md").Rules).Id);
        Assert.Same(policy.For("tweets/a.md"), policy.For("tweets/b.md"));
        Assert.Same(policy.For("a.md"), policy.For("b.md"));

        var inner = locator.ForFolder("in");
        Assert.Equal("reply", inner.For("in/x/a.md").Settings.Kind);
        Assert.Null(inner.For("in/tweets/a.md").Settings.Channel);
    }

    [Fact]
    public void Side_files_stand_beside_the_organisation_and_merge_over_the_layers()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", "organisation: shared/organisation.yaml\nroot: true")
            .Write("shared/organisation.yaml", "employer: Contoso\ndomains: [contoso.example]")
            .Write("shared/disclaimers.yaml", "g: {one: a, two: b}")
            .Write("shared/people.yaml", "ann: {name: Ann}")
            .Write("shared/committee.yaml", "legal: [ann]")
            .Write("de/policylint.yaml", "")
            .Write("de/organisation.yaml", "employer: Contoso GmbH")
            .Write("de/disclaimers.yaml", "g: {one: z}");
        var policy = new PolicyLocator(folder.Path).ForFolder("de");
        Assert.Empty(policy.Problems);
        Assert.Equal("Contoso GmbH", policy.Organisation.Employer);
        Assert.Equal(["contoso.example"], policy.Organisation.Domains);
        Assert.Equal(["z", "b"], policy.Disclaimers.Names.Select(name => policy.Disclaimers[name][0].Text));
        Assert.Equal("Ann", policy.People.Find("ann")?.Name);
        Assert.Equal(["ann"], policy.Committee.Find("legal")?.Members);
    }

    [Fact]
    public void Problems_of_all_files_are_told_and_the_valid_rest_is_used()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", "root: true\norganisation: org.yaml\nthred: 1\nthread: {numbered: true}")
            .Write("org.yaml", "employer: [x]\ncountry: NO")
            .Write("a/policylint.yaml", "organisation: gone.yaml\nrules: {PL1: what, PL2: off}");
        var policy = new PolicyLocator(folder.Path).ForFolder("a");
        Assert.Equal(
            [("policylint.yaml", "thred"), ("org.yaml", "[x]"), ("a/policylint.yaml", "what"), ("a/policylint.yaml", "gone.yaml")],
            policy.Problems.Select(problem => (problem.Path[(folder.Path.Length + 1)..], problem.Text.Slice(problem.Span).ToString())));
        Assert.True(policy.IsThreadNumbered);
        Assert.Equal("NO", policy.Organisation.Country);
        Assert.Equal("PL2", Assert.Single(policy.Rules).Id);
    }

    [Fact]
    public void A_policy_file_that_is_no_text_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["policylint.yaml"], [0x72, 0xFF, 0xFE, 0x00]);
        var policy = new PolicyLocator(folder.Path).ForFolder(".");
        Assert.Equal(PolicyProblemKind.Mistake, Assert.Single(policy.Problems).Kind);
        Assert.True(policy.IsDraft("a.md"));
    }

    [Fact]
    public void A_file_named_with_config_replaces_the_search()
    {
        using var folder = new TemporaryFolder()
            .Write("policylint.yaml", "thread: {numbered: true}")
            .Write("ci/strict.yaml", "paths: [{files: 'posts/**', channel: tweet}]\nexclude: ['posts/x.md']")
            .Write("posts/a.md").Write("posts/x.md");
        var locator = new PolicyLocator(folder.Path, "ci/strict.yaml");
        var policy = locator.ForFile("posts/a.md");
        Assert.Same(policy, locator.ForFolder("."));
        Assert.False(policy.IsThreadNumbered);
        Assert.Equal(folder["ci"], policy.Root);
        // Outside the file's folder its globs are seen from that folder.
        Assert.Equal(Channel.Tweet, policy.For(policy.RelativePathOf(folder["posts/a.md"])).Settings.Channel);
        Assert.Equal(folder["posts/a.md"], Assert.Single(DraftDiscovery.Find(["."], folder.Path, locator, TestContext.Current.CancellationToken).Drafts).Path);
    }

    [Fact]
    public void A_config_file_that_does_not_exist_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Single(new PolicyLocator(folder.Path, "nowhere.yaml").ForFolder(".").Problems);
        Assert.Equal(folder["nowhere.yaml"], problem.Path);
        Assert.Contains("no such file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_that_ask_at_once_get_the_same_object()
    {
        using var folder = new TemporaryFolder().Write("policylint.yaml", "root: true");
        var locator = new PolicyLocator(folder.Path);
        var policies = new FolderPolicy[64];
        Parallel.For(0, policies.Length, i => policies[i] = locator.ForFolder($"a/{i % 8}"));
        Assert.All(policies, policy => Assert.Same(policies[0], policy));
    }
}
