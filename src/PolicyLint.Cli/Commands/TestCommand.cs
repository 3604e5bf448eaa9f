using System.CommandLine;
using System.Diagnostics;
using PolicyLint.Analysis;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint test</c>: runs the examples of rules, and names slow patterns and missing owners.</summary>
internal static class TestCommand
{
    /// <summary>Fewer examples on either side do not tell a rule from its neighbours.</summary>
    private const int FewestExamples = 4;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var paths = new Argument<string[]>("rules") { Description = "Folders of packs, rule files or built-in packs; core where left out.", Arity = ArgumentArity.ZeroOrMore };
        var ids = SharedOptions.Rules();
        var command = new Command("test", "Run the examples of rules.") { paths, ids };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : ["core"], parsed.GetValue(ids) ?? [], terminal, time, cancellation)));
        return command;
    }

    private static int Run(string[] packs, string[] ids, Terminal terminal, TimeProvider time, CancellationToken cancellation)
    {
        var today = SharedOptions.Today(null, time);
        int rules = 0, examples = 0, failures = 0;
        var isBroken = false;
        foreach (var name in packs)
        {
            var bench = RuleBench.Open(terminal.WorkingDirectory, name, today);
            if (bench is null)
            {
                terminal.Error.WriteLine($"policylint: “{name}” is neither a built-in pack nor a folder with rules nor a rule file.");
                return ExitCodes.BadInput;
            }

            foreach (var problem in bench.Problems)
            {
                isBroken |= problem.Kind == PolicyProblemKind.Mistake;
                terminal.Out.WriteLine($"{At(problem.Path, problem.Text, problem.Span)} {terminal.Colours.Red("error")}: {problem.Message}");
            }

            foreach (var rule in bench.Rules)
            {
                if (ids.Length > 0 && !ids.Contains(rule.Id, StringComparer.OrdinalIgnoreCase)) continue;
                rules++;
                examples += rule.Examples.Length;
                foreach (var failure in RuleExamples.Run(rule, bench.Policy, today, cancellation))
                {
                    failures++;
                    terminal.Out.WriteLine($"{At(rule.Location.Path, rule.Location.Text, failure.Example.Span)} {terminal.Colours.Red("failed")} {rule.Id}: {failure.Message}");
                }

                foreach (var remark in Remarks(rule))
                    terminal.Out.WriteLine($"{At(rule.Location.Path, rule.Location.Text, rule.Location.Span)} {terminal.Colours.Yellow("note")} {rule.Id} {remark}");
            }

            foreach (var slow in bench.FindSlowRules(cancellation))
                terminal.Out.WriteLine($"{At(slow.Rule.Location.Path, slow.Rule.Location.Text, slow.Rule.Location.Span)} {terminal.Colours.Yellow("slow")} {slow.Rule.Id}: {slow.Milliseconds:0.0} ms for 100 KB; give its pattern `literals`, or say it with phrases");
        }

        terminal.Out.WriteLine($"{rules} rules, {examples} examples: {(failures == 0 ? terminal.Colours.Green("all as they say") : terminal.Colours.Red($"{failures} failed"))}");
        return isBroken ? ExitCodes.BadInput : failures > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static IEnumerable<string> Remarks(Rule rule)
    {
        foreach (var remark in RuleRemarks.Of(rule.Descriptor)) yield return remark;
        var bad = rule.Examples.Count(example => example.IsBad);
        if (bad < FewestExamples) yield return $"has {bad} bad examples; {FewestExamples} are the least that tell";
        var good = rule.Examples.Length - bad;
        if (good < FewestExamples) yield return $"has {good} good examples; {FewestExamples} are the least that tell, traps among them";
    }

    private static string At(string path, SourceText text, TextSpan span)
    {
        if (span.Start > text.Length) return $"{path}:";
        var position = text.GetLinePosition(span.Start);
        return $"{path}:{position.Line + 1}:{position.Character + 1}:";
    }
}
