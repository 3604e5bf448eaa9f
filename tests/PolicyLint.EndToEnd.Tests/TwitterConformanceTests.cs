using System.Text;
using PolicyLint.Tests.Text;

namespace PolicyLint.EndToEnd.Tests;

/// <summary>twitter-text's conformance cases through the executable, which runs without ICU unlike the tests of the library.</summary>
public sealed class TwitterConformanceTests(Executable policylint)
{
    [Theory]
    [InlineData("WeightedTweetsWithDiscountedEmojiCounterTest")]
    [InlineData("UnicodeDirectionalMarkerCounterTest")]
    public void A_limit_of_the_weighted_length_holds_and_one_less_is_exceeded(string group)
    {
        var cases = TwitterConformance.Read("validate.yml", group);
        var lengths = cases.Select(test => int.Parse(test.Field("weightedLength"))).ToList();
        var limits = lengths.SelectMany(length => new[] { length - 1, length }).Where(limit => limit > 0).Distinct().ToList();
        using var folder = new TemporaryFolder().Write("policylint.yaml", "root: true\nextends: [./pack]\n");
        var ids = limits.Select((limit, i) => (limit, Id: $"TW{i:0000}")).ToDictionary(item => item.limit, item => item.Id);
        foreach (var (limit, id) in ids)
            folder.Write($"pack/{id}.yaml", $"id: {id}\ntitle: Limit\nseverity: warning\nkind: length\nunit: weighted\nmax: {limit}\nlanguage: any\nmessage: Too long.\n");
        for (var i = 0; i < cases.Count; i++) File.WriteAllText(folder[$"{i:000}.tweet"], cases[i].Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        var run = policylint.Start(folder.Path, "lint", "--format", "json");

        Assert.True(run.ExitCode == 0, run.Out);
        var hits = run.Findings().Select(finding => (finding.Path, finding.Rule)).ToHashSet();
        var wrong = cases.Select((test, i) => (test.Description, Length: lengths[i], Path: $"{i:000}.tweet"))
            .Where(test => (test.Length > 0 && hits.Contains((test.Path, ids[test.Length]))) || (test.Length > 1 && !hits.Contains((test.Path, ids[test.Length - 1]))))
            .Select(test => test.Description);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Short_addresses_count_as_much_as_long_ones()
    {
        using var folder = new TemporaryFolder().Write("links.tweet", string.Join(' ', Enumerable.Repeat("a.co", 28)));
        var finding = Assert.Single(policylint.Start(folder.Path, "lint", "--rule", "PL6001", "--format", "json").Findings());
        Assert.StartsWith("671 characters, 280 fit.", finding.Message, StringComparison.Ordinal);
    }
}
