namespace PolicyLint.EndToEnd.Tests;

/// <summary>Mistakes in policy and rule files: one clear line at their place, and the rest is in force.</summary>
public sealed class BadPolicyTests(Executable policylint)
{
    private const string Header = "id: CO1001\ntitle: A rule\nseverity: warning\nmessage: Found.\n";
    private const string WithPack = "root: true\nextends: [core, ./pack]\n";

    [Theory]
    [InlineData("extends: [core, us-ftcx]\n", "policylint.yaml:2:17: error PL0010: There is no built-in pack “us-ftcx”")]
    [InlineData("extnds: [core]\n", "policylint.yaml:2:1: warning PL0011: `extnds` is no key of a policy file (did you mean `extends`?).")]
    [InlineData("rules: {PL20011: off}\n", "policylint.yaml:2:9: warning PL0011: There is no rule `PL20011` in the packs named (did you mean `PL2001`?).")]
    [InlineData("rules: {PL2001: wrning}\n", "policylint.yaml:2:17: error PL0010: `PL2001: wrning` is unknown; it is one of off, hint, information, warning, error (did you mean `warning`?).")]
    [InlineData("rules: {PL2001: off\n", "policylint.yaml:2:8: error PL0010: The “{” opened here is not closed: add “}”.")]
    [InlineData("rules:\n\tPL2001: off\n", "policylint.yaml:3:1: error PL0010: A tab cannot indent YAML: use spaces.")]
    [InlineData("paths: [{files: \"a/**\", channel: twet}]\n", "policylint.yaml:2:34: error PL0010: `channel: twet` is unknown; it is one of blog, newsletter, tweet, mastodon, bluesky, linkedin, instagram, facebook (did you mean `tweet`?).")]
    [InlineData("organisation: org.yaml\n", "policylint.yaml:2:15: error PL0010: There is no file “org.yaml”: correct the name, or create it.")]
    [InlineData("a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d]\n", "PL0010: The aliases stand for more than 10000 values: write fewer of them.")]
    public void A_mistake_in_a_policy_file_is_told_at_its_place(string policy, string line) => AssertTold(new TemporaryFolder().Write("policylint.yaml", "root: true\n" + policy), line);

    [Fact]
    public void A_hundred_thousand_brackets_in_a_policy_file_are_told() => AssertTold(
        new TemporaryFolder().Write("policylint.yaml", $"root: true\nallow: {new string('[', 100_000)}\n"),
        "policylint.yaml:2:107: error PL0010: YAML nested deeper than 100 levels is not read from here on: flatten it.");

    [Theory]
    [InlineData("kind: phrase\nphrases: [x]\n", "pack/rule.yaml:5:7: error PL0010: There is no kind `phrase` (did you mean `phrases`?)")]
    [InlineData("kind: phrases\nphrases: [x]\nunles: [y]\n", "pack/rule.yaml:7:1: warning PL0011: `unles` is no key of a rule of this kind (did you mean `unless`?).")]
    [InlineData("kind: phrases\nphrases: [\"(a|b\"]\n", "pack/rule.yaml:6:12: error PL0010: ")]
    [InlineData("kind: pattern\nmatch: '(a+'\n", "pack/rule.yaml:6:8: error PL0010: This regular expression is not valid at sign 4; mend it, or say it with phrases.")]
    [InlineData("kind: phrases\nphrases: [x]\nscope: headng\n", "pack/rule.yaml:7:8: error PL0010: There is no scope `headng` (did you mean `heading`?)")]
    [InlineData("kind: phrases\n", "error PL0010: `phrases` is missing; add `phrases: […]`.")]
    public void A_mistake_in_a_rule_file_is_told_at_its_place(string rule, string line) =>
        AssertTold(new TemporaryFolder().Write("policylint.yaml", WithPack).Write("pack/rule.yaml", Header + rule), line);

    [Fact]
    public void Packs_that_extend_each_other_are_told_once() => AssertTold(
        new TemporaryFolder().Write("policylint.yaml", WithPack).Write("pack/pack.yaml", "name: p\nextends: [../other]\n").Write("other/pack.yaml", "name: q\nextends: [../pack]\n"),
        "other/pack.yaml:2:11: error PL0010: These packs build on each other in a circle: p → q → p. Take one `extends` away.");

    [Fact]
    public void A_policy_file_named_that_does_not_exist_is_told()
    {
        using var folder = new TemporaryFolder().Write("good.md", "We guarantee it.\n");
        var run = policylint.Start(folder.Path, "lint", "--config", "missing.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.OutLines, line => line == "missing.yaml:1:1: error PL0010: There is no such file.");
        Assert.Contains("good.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_would_take_for_ever_is_matched_without_backtracking()
    {
        using var folder = PackWith("kind: pattern\nmatch: '(a+)+$'\n");
        var run = policylint.Start(folder.Path, "lint");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("good.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_takes_for_ever_all_the_same_is_left_out_for_that_draft()
    {
        using var folder = PackWith("kind: pattern\nmatch: '(?<!b)(a+)+$'\n");
        var run = policylint.Start(folder.Path, "lint");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "CO1001 was not applied to this draft: its pattern took too long on this draft. All other rules were.",
            Assert.Single(run.OutLines, line => line.StartsWith("slow.md:1:1: error PL0001: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(2, run.OutLines.Count(line => line.Contains("warning PL2001", StringComparison.Ordinal)));
    }

    private static TemporaryFolder PackWith(string rule) => new TemporaryFolder()
        .Write("policylint.yaml", WithPack)
        .Write("pack/rule.yaml", Header + rule)
        .Write("good.md", "We guarantee it.\n")
        .Write("slow.md", $"{new string('a', 50)}!\n\nWe guarantee it.\n");

    private void AssertTold(TemporaryFolder folder, string told)
    {
        using var policy = folder.Write("good.md", "A new post. We guarantee it.\n");
        var run = policylint.Start(folder.Path, "lint", "--min-severity", "information");
        Assert.Equal("", run.Error);
        Assert.Contains(told, Assert.Single(run.OutLines, line => line.Contains(told, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(told.Contains("PL0010", StringComparison.Ordinal) ? 2 : 0, run.ExitCode);
        Assert.Contains("good.md:1:13: warning PL2001", run.Out, StringComparison.Ordinal);
    }
}
