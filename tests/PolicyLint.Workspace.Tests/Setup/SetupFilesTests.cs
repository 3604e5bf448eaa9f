using System.Collections.Immutable;
using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace.Tests;

public class SetupFilesTests
{
    /// <summary>Names as people and repositories have them, and as nobody has them.</summary>
    private static readonly Gen<string> AnyName = Gen.OneOf(
        Gen.String,
        Gen.String["ab '\":#-{}[]*&!|>%@`,\\\t\n\r\0\u0085\u2028\uFEFFé漢"],
        Gen.OneOf("true", "null", "~", "- x", "O'Fabrikam: Söhne", "\uD83D", "👩‍👧"));

    [Fact]
    public void Files_for_any_names_read_without_a_problem_and_say_what_was_meant() =>
        Gen.Select(AnyName, AnyName, AnyName).Sample((employer, folder, sentence) =>
        {
            var survey = new RepositorySurvey(
                "/site",
                SiteGenerator.Hugo,
                3,
                [new ChannelFolder("tweets/**", Channel.Tweet, 1)],
                ImmutableArray.Create(folder),
                null,
                [new ExistingDisclaimer(sentence, 2)],
                HasOuterPolicy: false);
            var files = SetupFiles.For(survey, new SetupAnswers(employer, true, IsGuess: false));
            var policy = PolicyFile.Read("policylint.yaml", SourceText.From(files[0].Content));
            var organisation = Organisation.Read("organisation.yaml", SourceText.From(files[1].Content));
            Assert.Empty(organisation.Problems);
            Assert.Equal((YamlText.OnOneLine(employer), true), (organisation.Value.Employer, organisation.Value.IsPublic));
            // What is excluded is a pattern, which not every text is.
            Assert.All(policy.Problems, problem => Assert.Contains(YamlText.Quote(folder), files[0].Content[problem.Span.Start..], StringComparison.Ordinal));
            Assert.Equal(Channel.Tweet, Assert.Single(policy.Value.Paths ?? []).Settings.Channel);
        });

    [Fact]
    public void A_policy_further_up_stays_in_force()
    {
        using var folder = new TemporaryFolder().MakeRepository().Write("policylint.yaml", "root: true\n").Write("team/a.md", "x");
        var survey = RepositorySurvey.Of(folder["team"], TestContext.Current.CancellationToken);
        Assert.True(survey.HasOuterPolicy);
        var file = SetupFiles.For(survey, new SetupAnswers(null, null, IsGuess: false))[0];
        Assert.False(PolicyFile.Read("policylint.yaml", SourceText.From(file.Content)).Value.IsRoot);
    }
}
