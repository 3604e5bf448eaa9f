using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Policies;

public class PolicyFileTests
{
    [Fact]
    public void All_keys_of_a_policy_file_are_read()
    {
        var file = ReadClean("""
            root: true
            extends: [core, ./rules]
            organisation: ../organisation.yaml
            include: ["**/*.{md,tweet}"]
            exclude: "drafts/private/**"
            defaults: {account: brand, jurisdictions: [us], channel: Blog}
            paths:
              - {files: "tweets/**", channel: tweet, relationship: employee}
              - {files: ["archive/**", "old/**"], rules: {PL6008: off}}
            rules: {PL2001: information, PL5002: {severity: hint, max: 2}, PL1004: {max: 3}}
            thread: {numbered: true}
            allow: [{rule: PL3001, fingerprint: "00ff", reason: documented sample key, until: 2027-01-01}]
            """);
        Assert.True(file.IsRoot);
        Assert.Equal(["core", "./rules"], file.Extends?.Select(pack => pack.Name));
        Assert.Equal([false, true], file.Extends?.Select(pack => pack.IsFolder));
        Assert.Equal("../organisation.yaml", file.OrganisationFile);
        Assert.Equal(["**/*.{md,tweet}"], file.Include?.Select(glob => glob.Pattern));
        Assert.Equal(["drafts/private/**"], file.Exclude?.Select(glob => glob.Pattern));
        Assert.Equal(("brand", Channel.Blog), (file.Defaults.Account, file.Defaults.Channel));
        Assert.Equal(["us"], file.Defaults.Jurisdictions);
        Assert.Equal(2, file.Paths?.Length);
        Assert.Equal(Channel.Tweet, file.Paths?[0].Settings.Channel);
        Assert.Equal(["employee"], file.Paths?[0].Settings.Relationship);
        Assert.True(file.Paths?[1].IsFor("old/x/y.md"));
        Assert.Equal(Severity.Off, Assert.Single(file.Paths?[1].Rules ?? []).Severity);
        Assert.Equal([("PL2001", Severity.Information), ("PL5002", Severity.Hint), ("PL1004", null)], file.Rules.Select(rule => (rule.Id, rule.Severity)));
        Assert.Equal("2", (file.Rules[1].Options?["max"] as YamlScalar)?.Value);
        Assert.Equal("PL5002", file.Text.Slice(file.Rules[1].Location.Span).ToString());
        Assert.True(file.IsThreadNumbered);
        var allowed = Assert.Single(file.Allow ?? []);
        Assert.Equal(("PL3001", "00ff", "documented sample key", new DateOnly(2027, 1, 1)), (allowed.Rule, allowed.Fingerprint, allowed.Reason, allowed.Until));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("rules:\n")]
    public void An_empty_file_sets_nothing_and_is_no_mistake(string yaml)
    {
        var file = ReadClean(yaml);
        Assert.False(file.IsRoot);
        Assert.Null(file.Extends);
        Assert.Null(file.Include);
        Assert.Null(file.Paths);
        Assert.Same(DraftSettings.None, file.Defaults);
        Assert.Empty(file.Rules);
    }

    [Theory]
    [InlineData("- a\n- b", "- a", "is a map")]
    [InlineData("just words", "just words", "is a map")]
    [InlineData("extends: {a: b}", "{a: b}", "a list of texts")]
    [InlineData("rules: [PL2001]", "[PL2001]", "wants a map")]
    [InlineData("rules: {PL2001: warn}", "warn", "one of off, hint, information, warning, error")]
    [InlineData("rules: {PL2001: warnin}", "warnin", "did you mean `warning`?")]
    [InlineData("rules: {PL2001: }", "PL2001", "has no severity")]
    [InlineData("rules: {PL2001: [hint]}", "[hint]", "wants a severity")]
    [InlineData("rules: {PL2001: {severity: loud}}", "loud", "unknown")]
    [InlineData("defaults: {account: personnal}", "personnal", "did you mean `personal`?")]
    [InlineData("defaults: {relationship: [employee, boss]}", "boss", "one of none, employee")]
    [InlineData("paths: {files: x}", "{files: x}", "wants a list")]
    [InlineData("paths: [x]", "x", "is a map")]
    [InlineData("paths: [{channel: tweet}]", "channel", "`files` is missing")]
    [InlineData("include: ['a[']", "'a['", "not closed")]
    [InlineData("root: maybe", "maybe", "true or false")]
    [InlineData("allow: [{rule: PL3001, fingerprint: ab}]", "rule", "`reason` is missing")]
    [InlineData("allow: [{rule: PL3001, fingerprint: ab, reason: x, until: soon}]", "soon", "a date")]
    [InlineData("extends: [core, #]\n", "[", "not closed")]
    [InlineData("root: true\nroot: true", "root", "occurs twice")]
    public void A_mistake_is_told_at_its_place(string yaml, string place, string message)
    {
        var reading = PolicyFile.Read("policylint.yaml", SourceText.From(yaml));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(PolicyProblemKind.Mistake, problem.Kind);
        Assert.Equal(place, problem.Text.Slice(problem.Span).ToString());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("policylint.yaml", problem.Path);
    }

    [Theory]
    [InlineData("rule: {PL2001: off}", "rule", "`rules`")]
    [InlineData("exlcude: x", "exlcude", "`exclude`")]
    [InlineData("defaults: {acount: brand}", "acount", "`account`")]
    [InlineData("thread: {numberd: true}", "numberd", "`numbered`")]
    [InlineData("paths: [{files: x, chanel: tweet}]", "chanel", "`channel`")]
    public void An_unknown_key_is_told_with_the_near_one(string yaml, string place, string near)
    {
        var problem = Assert.Single(PolicyFile.Read("policylint.yaml", SourceText.From(yaml)).Problems);
        Assert.Equal(PolicyProblemKind.Unknown, problem.Kind);
        Assert.Equal(place, problem.Text.Slice(problem.Span).ToString());
        Assert.Contains("did you mean " + near, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_right_in_a_file_with_mistakes_is_used()
    {
        var file = PolicyFile.Read("policylint.yaml", SourceText.From("root: maybe\nexclude: [ok/**, 'b[']\nrules: {PL1: what, PL2: off}\nallow: [{rule: PL3, fingerprint: x, reason: y, until: soon}]\nthread: {numbered: true}\nwhat: 'half")).Value;
        Assert.Equal(["ok/**"], file.Exclude?.Select(glob => glob.Pattern));
        Assert.Equal("PL2", Assert.Single(file.Rules).Id);
        Assert.True(file.IsThreadNumbered);
        Assert.Empty(file.Allow ?? [new AllowedFinding("", "", "", null, new PolicyLocation("", file.Text, default))]);
    }

    [Fact]
    public void Nearer_settings_lie_over_farther_ones_key_by_key()
    {
        var near = ReadClean("defaults: {account: brand, relationship: none}").Defaults;
        var far = ReadClean("defaults: {account: personal, language: en, relationship: [employee, investor]}").Defaults;
        var merged = near.Over(far);
        Assert.Equal(("brand", "en"), (merged.Account, merged.Language));
        Assert.Equal(["none"], merged.Relationship);
        Assert.Same(far, DraftSettings.None.Over(far));
    }

    private static PolicyFile ReadClean(string yaml)
    {
        var reading = PolicyFile.Read("policylint.yaml", SourceText.From(yaml));
        Assert.Empty(reading.Problems);
        return reading.Value;
    }
}
