namespace PolicyLint.Tests.Checks;

public class IgnoreCaseTests
{
    [Fact]
    public void Phrases_of_a_rule_that_minds_case_meet_only_as_written() =>
        new CheckFixture("""
            kind: phrases
            phrases: [can't (do|make), Guarantee*, risk-Free]
            ignoreCase: false
            """).Verify("We [|can’t do|] and CAN'T DO, [|Guaranteed|] or guaranteed, [|risk Free|] or risk free.");

    [Fact]
    public void Phrases_of_a_rule_ignore_case_by_default() =>
        new CheckFixture("""
            kind: phrases
            phrases: [can do, Guarantee*]
            """).Verify("We [|can do|] and [|CAN DO|], [|Guaranteed|] or [|guaranteed|].");

    [Fact]
    public void Pairs_of_a_rule_that_minds_case_replace_only_what_is_as_written()
    {
        var fixture = new CheckFixture("""
            kind: replace
            pairs: {Github: GitHub}
            ignoreCase: false
            keepCase: false
            """);
        fixture.Verify("On [|Github|], GitHub and GITHUB.");
        Assert.Equal("On GitHub, GitHub and GITHUB.", fixture.Fix("On Github, GitHub and GITHUB."));
    }

    [Fact]
    public void A_pattern_that_minds_case_meets_only_as_written() =>
        new CheckFixture("""
            kind: pattern
            match: ["TODO"]
            ignoreCase: false
            """).Verify("[|TODO|] and todo.");
}
