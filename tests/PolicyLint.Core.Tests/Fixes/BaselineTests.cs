using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Fixes;
using PolicyLint.Tests.Drafts;

namespace PolicyLint.Tests.Fixes;

/// <summary>
/// Whole drafts with what the pack core says of them and what fixing makes of them. <c>POLICYLINT_UPDATE_BASELINES=1</c> writes what is found in
/// place of what is expected; the CRLF twin of each draft is made then too.
/// </summary>
public sealed class BaselineTests
{
    private const string DraftFile = "post.md";
    private const string FindingsFile = "findings.txt";
    private const string FixedFile = "fixed.md";
    private const string Unix = "_lf";
    private const string Windows = "_crlf";

    private static readonly string Root = Path.Combine(RealPosts.RepositoryRoot(), "tests", "Baselines");
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("POLICYLINT_UPDATE_BASELINES") == "1";

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Root, "*" + Unix).Select(folder => Path.GetFileName(folder)[..^Unix.Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_and_fixed_text_are_as_recorded(string name)
    {
        if (IsUpdating) MakeTwin(name);
        foreach (var folder in new[] { Path.Combine(Root, name + Unix), Path.Combine(Root, name + Windows) })
        {
            var result = FixBench.Core.Fix(FixBench.Read(File.ReadAllText(Path.Combine(folder, DraftFile))));
            Compare(Path.Combine(folder, FindingsFile), Describe(result));
            Compare(Path.Combine(folder, FixedFile), result.After.Draft.Source.Content);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_ends_make_no_difference(string name)
    {
        Assert.SkipWhen(IsUpdating, "The baselines are being written.");
        foreach (var file in new[] { DraftFile, FindingsFile, FixedFile })
            Assert.Equal(Read(name + Unix, file), Read(name + Windows, file).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Root, folder, file));

    private static void MakeTwin(string name)
    {
        Directory.CreateDirectory(Path.Combine(Root, name + Windows));
        File.WriteAllText(Path.Combine(Root, name + Windows, DraftFile), Read(name + Unix, DraftFile).Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static string Describe(FixResult result)
    {
        var text = new StringBuilder();
        var source = result.Before.Draft.Source;
        foreach (var diagnostic in result.Before.Diagnostics)
        {
            var (start, end) = (source.GetLinePosition(diagnostic.Span.Start), source.GetLinePosition(diagnostic.Span.End));
            text.Append($"{start.Line + 1}:{start.Character + 1}-{end.Line + 1}:{end.Character + 1} {diagnostic.Rule.Id} {SeverityNames.NameOf(diagnostic.Severity)}");
            text.Append($" [{source.Slice(diagnostic.Span).ToString().ReplaceLineEndings("⏎")}] {diagnostic.Message}");
            if (diagnostic.Suppression is { } suppression) text.Append($" (suppressed: {suppression.Reason})");
            if (diagnostic.Data.TryGetValue("nofix", out var reason)) text.Append($" (no fix: {reason})");
            text.Append('\n');
        }

        text.Append("left:\n");
        foreach (var diagnostic in result.After.Diagnostics)
            if (diagnostic.Suppression is null) text.Append($"{diagnostic.Rule.Id} [{result.After.Draft.Source.Slice(diagnostic.Span).ToString().ReplaceLineEndings("⏎")}]\n");
        return text.ToString();
    }

    private static void Compare(string file, string actual)
    {
        if (IsUpdating)
        {
            File.WriteAllText(file, actual);
            return;
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected == actual) return;
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var message = new StringBuilder($"{Path.GetRelativePath(Root, file)} differs; POLICYLINT_UPDATE_BASELINES=1 records what was found.\n");
        for (var i = 0; i < Math.Max(old.Length, now.Length); i++)
        {
            var (was, found) = (i < old.Length ? old[i] : "(no such line)", i < now.Length ? now[i] : "(no such line)");
            if (was != found) message.Append($"{i + 1}: - {was}\n{i + 1}: + {found}\n");
        }

        Assert.Fail(message.ToString());
    }
}
