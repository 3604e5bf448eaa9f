using System.CommandLine;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint explain ID|FILE</c>: what a rule is for, or what holds for a file and where that was decided.</summary>
internal static class ExplainCommand
{
    private const int MaxExamples = 3;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var subject = new Argument<string>("subject") { Description = "A rule's id, or a draft.", HelpName = "ID|FILE" };
        var config = SharedOptions.Config();
        var command = new Command("explain", "Say what a rule is for, or what holds for a draft.") { subject, config };
        command.SetAction(parsed => Run(
            new LintSession(new SessionOptions(terminal.WorkingDirectory, parsed.GetValue(config), [], SharedOptions.Today(null, time), long.MaxValue, WithExamples: true)),
            parsed.GetValue(subject) ?? "",
            terminal));
        return command;
    }

    private static int Run(LintSession session, string subject, Terminal terminal)
    {
        var rules = session.PacksFor(".").SelectMany(pack => pack.Rules).ToList();
        if (rules.LastOrDefault(rule => string.Equals(rule.Id, subject, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            ExplainRule(found.Descriptor, found.Examples, terminal);
            return ExitCodes.Clean;
        }

        if (ToolDiagnostics.All.FirstOrDefault(rule => string.Equals(rule.Id, subject, StringComparison.OrdinalIgnoreCase)) is { } tool)
        {
            ExplainRule(tool, [], terminal);
            return ExitCodes.Clean;
        }

        if (session.Explain(subject) is { } file)
        {
            ExplainFile(file, terminal);
            return ExitCodes.Clean;
        }

        var known = rules.Select(rule => rule.Id).Concat(ToolDiagnostics.All.Select(rule => rule.Id));
        terminal.Error.WriteLine($"policylint: “{subject}” is neither a rule of the policy here nor a file{NearMiss.Suggest(subject, known)}. `policylint rules` lists the rules.");
        return ExitCodes.BadInput;
    }

    private static void ExplainRule(RuleDescriptor rule, IReadOnlyList<RuleExample> examples, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine(terminal.Colours.Bold($"{rule.Id}  {rule.Title}"));
        var cap = rule.MaxSeverity < Severity.Error ? $", never more than {SeverityNames.NameOf(rule.MaxSeverity)}" : "";
        output.WriteLine($"{SeverityNames.NameOf(rule.Severity)}{cap}{(rule.Owner.Length > 0 ? $" · owner: {rule.Owner}" : "")}{(rule.Category.Length > 0 ? $" · {rule.Category}" : "")}");
        Section("Why", rule.Why);
        Section("Instead", rule.Instead);
        if (rule.Sources.Length > 0) Section("Sources", string.Join("\n", rule.Sources.Select(source => source.Url is null ? source.Title : $"{source.Title} <{source.Url}>")));
        if (rule.FalsePositives.Length > 0) Section("It may be wrong about", string.Join("\n", rule.FalsePositives));
        ShowExamples("Reported", examples.Where(example => example.IsBad));
        ShowExamples("Fine", examples.Where(example => !example.IsBad));

        void Section(string title, string text)
        {
            if (text.Length == 0) return;
            output.WriteLine();
            output.WriteLine(terminal.Colours.Bold(title));
            foreach (var line in text.Split('\n')) output.WriteLine($"  {line}");
        }

        void ShowExamples(string title, IEnumerable<RuleExample> some)
        {
            var lines = some.Take(MaxExamples).Select(example => example.Text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace("@@", "…", StringComparison.Ordinal).Trim().ReplaceLineEndings(" / "));
            Section(title, string.Join("\n", lines));
        }
    }

    private static void ExplainFile(FileExplanation file, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine(terminal.Colours.Bold(file.Path));
        var facts = file.Facts;
        output.WriteLine($"channel {ChannelNames.NameOf(facts.Channel)} · kind {facts.Kind} · account {facts.Account} · relationship {string.Join(", ", facts.Relationship)} · sponsored {facts.Sponsored} · status {facts.Status}");
        output.WriteLine($"jurisdictions {(facts.Jurisdictions.IsEmpty ? "all" : string.Join(", ", facts.Jurisdictions))} · language {facts.Language ?? "not English"} · employer {facts.Employer ?? "not known"}");
        output.WriteLine(file.PolicyFiles.IsEmpty ? "no policylint.yaml: the core pack with its defaults" : $"policy: {string.Join(" < ", file.PolicyFiles)}");
        output.WriteLine($"packs: {string.Join(" < ", file.Packs)}");
        if (file.IsIgnored) output.WriteLine("not part of a run over its folder: ignored or not included");
        output.WriteLine();
        foreach (var (rule, severity) in file.Rules)
            output.WriteLine($"  {rule.Id}  {SeverityNames.NameOf(severity),-11}  {rule.Title}");
    }
}
