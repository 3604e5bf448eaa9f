using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Finds rules by their ids.</summary>
internal sealed class RuleLookup(DraftWorkspace workspace)
{
    private readonly Lazy<Dictionary<string, Rule>> _builtIn = new(ReadBuiltIn);

    /// <summary>The rule that an id means for a document: its policy's, else a built-in one; null where there is none.</summary>
    /// <param name="id">The id, case ignored.</param>
    /// <param name="document">The document that names it, or null.</param>
    public Rule? Find(string id, OpenDocument? document)
    {
        var own = document is null ? null : RulesFor(document).LastOrDefault(rule => IsId(rule.Id, id));
        // Built-in rules are linted with without their examples, which their pages show.
        if (own is not null && !IsBuiltIn(own)) return own;
        return _builtIn.Value.GetValueOrDefault(id) ?? own;
    }

    /// <summary>One of the tool's own findings, or null.</summary>
    public static RuleDescriptor? FindTool(string id) => ToolDiagnostics.All.FirstOrDefault(rule => IsId(rule.Id, id));

    /// <summary>All rules of the packs that a document's policy builds on.</summary>
    public IEnumerable<Rule> RulesFor(OpenDocument document)
    {
        var environment = workspace.Environment;
        return environment.PacksOf(environment.FolderOf(document)).SelectMany(pack => pack.Rules);
    }

    /// <summary>Whether a rule is part of the program, so that it has no file to open.</summary>
    public static bool IsBuiltIn(Rule rule) => rule.Location.Path.StartsWith("builtin:", StringComparison.Ordinal);

    private static bool IsId(string id, string asked) => string.Equals(id, asked, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, Rule> ReadBuiltIn()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in BuiltInPacks.Names)
            foreach (var rule in BuiltInPacks.Load(name, withExamples: true)?.Rules ?? []) rules[rule.Id] = rule;
        return rules;
    }
}
