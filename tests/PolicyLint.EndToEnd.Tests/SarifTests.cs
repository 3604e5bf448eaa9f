using System.Diagnostics;
using System.Text.Json;

namespace PolicyLint.EndToEnd.Tests;

public sealed class SarifTests(Executable policylint)
{
    [Fact]
    public void The_log_meets_the_schema_of_sarif_2_1_0()
    {
        var validator = Path.Combine(Repository.Root, "tests", "sarif-schema");
        Assert.SkipUnless(Directory.Exists(Path.Combine(validator, "node_modules")), "Run npm ci in tests/sarif-schema first.");
        using var folder = Samples.Copy();
        // Every kind of result: suppressed ones, unreadable drafts, mistakes in policy files, fixes, names that want escaping.
        folder.Write("broken/policylint.yaml", "rules: {PL2001: loud}\nextnds: [core]\n").Write("broken/a b#c%.md", "We guarantee it. <!-- policylint-disable-line PL2001 -- quoted -->\n");
        File.WriteAllBytes(folder["broken/latin.md"], [0x43, 0xE9]);
        foreach (var arguments in new[] { new[] { "lint" }, ["lint", "posts/2026-11-18-how-to-read-a-service-contract.md"] })
        {
            var run = policylint.Start(folder.Path, [.. arguments, "--format", "sarif=log.sarif"]);
            var start = new ProcessStartInfo("bash", ["-c", "node validate.mjs < \"$0\"", folder["log.sarif"]])
            {
                WorkingDirectory = validator,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
            Assert.Equal(("0 errors\n", ""), (Run.Finish(node, TimeSpan.FromMinutes(2)) is var done ? done.Out : "", done.Error));
            Assert.Equal(arguments.Length == 1 ? 2 : 0, run.ExitCode);
        }
    }

    /// <summary>Rules of the specification that its schema cannot say.</summary>
    [Fact]
    public void The_log_keeps_the_rules_of_the_specification()
    {
        using var folder = Samples.Copy();
        folder.Write("posts/a b#ü.md", "We guarantee it. <!-- policylint-disable-line PL2001 -- quoted -->\n");
        using var log = JsonDocument.Parse(policylint.Start(folder.Path, "lint", "--format", "sarif").Out);
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.EndsWith("/", run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString(), StringComparison.Ordinal);
        var suppressed = 0;
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "";
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
            var text = File.ReadAllText(folder[Uri.UnescapeDataString(uri)]);
            var region = place.GetProperty("region");
            Assert.Equal(region.GetProperty("charOffset").GetInt32(), OffsetOf(text, region, "startLine", "startColumn"));
            Assert.Equal(region.GetProperty("charLength").GetInt32(), OffsetOf(text, region, "endLine", "endColumn") - region.GetProperty("charOffset").GetInt32());
            suppressed += result.GetProperty("suppressions").GetArrayLength();
        }

        Assert.True(suppressed >= 2);
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Fingerprints_stay_when_fifty_lines_are_inserted_above()
    {
        using var folder = Samples.Copy();
        var before = Fingerprints(folder);
        Assert.True(before.Count > 15);
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".md" or ".tweet"))
        {
            var text = File.ReadAllText(path);
            var body = text.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var end && text.StartsWith("---", StringComparison.Ordinal) ? end + 1 : 0;
            // In front matter where there is one, so that also drafts on plain channels say what they said.
            var lines = string.Concat(Enumerable.Range(1, 50).Select(i => body > 0 ? $"note{i}: inserted\n" : "Another line.\n\n"));
            if (body > 0 || path.EndsWith("-the-harbour.md", StringComparison.Ordinal)) File.WriteAllText(path, text.Insert(body, lines));
        }

        Assert.Equal(before, Fingerprints(folder));
    }

    private List<string> Fingerprints(TemporaryFolder folder)
    {
        using var log = JsonDocument.Parse(policylint.Start(folder.Path, "lint", "--format", "sarif").Out);
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("partialFingerprints").GetProperty("policylint/v1").GetString()}")];
    }

    private static int OffsetOf(string text, JsonElement region, string line, string column)
    {
        var start = 0;
        for (var i = region.GetProperty(line).GetInt32(); i > 1; i--) start = text.IndexOf('\n', start) + 1;
        return start + region.GetProperty(column).GetInt32() - 1;
    }
}
