using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads how a rule finds what it finds: its kind, or the parts of its <c>any</c>.</summary>
internal static class RulePartReader
{
    /// <summary>The parts; empty where none can be used.</summary>
    public static ImmutableArray<RulePart> Read(OptionReader rule, ProblemSink problems)
    {
        var message = rule.String("message");
        var when = ConditionReader.Read(rule.Mapping("when"), problems);
        var shared = ReadShared(rule, problems);
        if (!rule.Has("any"))
        {
            if (message is null) rule.Missing("message", "`message` is missing; say why and what to write instead.");
            var factory = ReadKind(rule, problems);
            return factory is null || message is null ? [] : [shared with { Check = factory, Message = message, When = when, Scope = ReadScope(rule, problems, rule.String("kind")) }];
        }

        var parts = ImmutableArray.CreateBuilder<RulePart>();
        foreach (var item in (rule.Node("any") as YamlSequence)?.Items ?? [])
        {
            if (item is not YamlMapping map)
            {
                problems.Mistake(item.Span, "A part of `any` is a map with a `kind` of its own.");
                continue;
            }

            var reader = new OptionReader(map, problems);
            if (ReadPart(reader, shared, message, when, rule, problems) is { } part) parts.Add(part);
            reader.ReportUnknown("a part of this kind");
        }

        if (parts.Count == 0) rule.Missing("any", "`any` has no usable part; add a list of parts, each with a `kind`.");
        return parts.ToImmutable();
    }

    private static RulePart? ReadPart(OptionReader reader, RulePart shared, string? ruleMessage, Condition ruleWhen, OptionReader rule, ProblemSink problems)
    {
        var message = reader.String("message") ?? ruleMessage;
        if (message is null) reader.Missing("kind", "This part has no `message`, and its rule has none either.");
        var when = ConditionReader.Read(reader.Mapping("when"), problems);
        var own = ReadShared(reader, problems);
        var scope = ReadScope(reader.Has("scope") ? reader : rule, problems, reader.String("kind"));
        var factory = ReadKind(reader, problems);
        if (factory is null || message is null) return null;
        return shared with
        {
            Check = factory,
            Message = message,
            When = ruleWhen.And(when),
            Scope = scope,
            Unless = reader.Has("unless") ? own.Unless : shared.Unless,
            UnlessExtent = reader.Has("unlessScope") ? own.UnlessExtent : shared.UnlessExtent,
            OncePer = reader.Has("oncePer") ? own.OncePer : shared.OncePer,
            Fixes = reader.Has("fixes") ? own.Fixes : shared.Fixes,
            Severity = reader.Has("severity") ? reader.Enumeration("severity", Severity.Off) : null,
            MaxSeverity = reader.Enumeration("maxSeverity", Severity.Error),
        };
    }

    /// <summary>What a rule and a part both may hold.</summary>
    private static RulePart ReadShared(OptionReader reader, ProblemSink problems) => new()
    {
        Check = static _ => throw new InvalidOperationException("A part without its check was bound."),
        Message = "",
        When = Condition.Always,
        Scope = default,
        Unless = reader.Phrases("unless"),
        UnlessExtent = reader.Enumeration("unlessScope", TextExtent.Sentence),
        OncePer = reader.Enumeration("oncePer", TextExtent.Hit),
        Fixes = FixTemplateReader.Read(reader, problems),
    };

    private static CheckFactory? ReadKind(OptionReader reader, ProblemSink problems)
    {
        var kind = reader.String("kind", isRequired: true);
        if (kind is null) return null;
        if (CheckKinds.Find(kind) is not { } read)
        {
            problems.Mistake(reader.Map["kind"]?.Span ?? reader.Map.Span, $"There is no kind `{kind}`{NearMiss.Suggest(kind, CheckKinds.Names)}; kinds are {string.Join(", ", CheckKinds.Names)}.");
            reader.AcceptAllKeys();
            return null;
        }

        var factory = read(reader);
        return reader.IsBroken ? null : factory;
    }

    private static ScopeSelector ReadScope(OptionReader reader, ProblemSink problems, string? kind)
    {
        var include = ProseScopes.None;
        var exclude = ProseScopes.None;
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var scalar in reader.Scalars("scope"))
        {
            var isExcluded = scalar.Value.StartsWith('~');
            var name = isExcluded ? scalar.Value[1..] : scalar.Value;
            var scope = ScopeNames.Parse(name);
            if (scope is null)
            {
                problems.Mistake(scalar.Span, $"There is no scope `{name}`{NearMiss.Suggest(name, ScopeNames.All)}; scopes are {string.Join(", ", ScopeNames.All)}, front-matter.<key>.");
                continue;
            }

            if (isExcluded) exclude |= scope.Value;
            else include |= scope.Value;
            if (scope == ProseScopes.FrontMatter && name.Length > ScopeNames.FrontMatter.Length) keys.Add(name[(ScopeNames.FrontMatter.Length + 1)..]);
        }

        if (include == ProseScopes.None) include = kind == "secrets" ? ProseScopes.Source : ProseScopes.Text;
        return new ScopeSelector(include, exclude, keys.ToImmutable());
    }
}
