using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Checks;

/// <summary>
/// <c>kind: front-matter</c>: a key is missing, or its value wrong or late. With <c>syntax: true</c> also whatever makes the block unreadable,
/// and keys that look like a slip for one of the rule's.
/// </summary>
internal sealed class FrontMatterCheck(ImmutableArray<FrontMatterKey> keys, bool isSyntaxTold) : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        var keys = ImmutableArray.CreateBuilder<FrontMatterKey>();
        foreach (var entry in options.Mapping("keys")?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping map)
            {
                options.Problems.Mistake(entry.Value.Span, $"`{entry.Key.Value}` wants a map such as {{required: true, type: string}}.");
                continue;
            }

            var reader = new OptionReader(map, options.Problems);
            keys.Add(new FrontMatterKey(
                entry.Key.Value,
                reader.Bool("required", false),
                reader.Has("type") ? reader.Enumeration("type", FrontMatterType.String) : null,
                reader.Strings("oneOf"),
                reader.Has("pattern") ? reader.Patterns("pattern", ignoreCase: false).FirstOrDefault() : null,
                reader.Date("before"),
                reader.Date("after")));
            reader.ReportUnknown($"a front matter key");
        }

        var isSyntaxTold = options.Bool("syntax", false);
        if (keys.Count == 0 && !isSyntaxTold) options.Missing("keys", "`keys` is missing; add `keys: {title: {required: true}}`.");
        return _ => new FrontMatterCheck(keys.ToImmutable(), isSyntaxTold);
    }

    public override void Run(CheckContext context)
    {
        foreach (var post in context.Draft.Posts)
        {
            var frontMatter = post.Index == 0 ? context.Draft.FrontMatter : post.FrontMatter;
            if (isSyntaxTold) ReportSyntax(context, post, frontMatter);
            // TOML is recognised and not read: nothing can be said of its keys.
            if (frontMatter.Kind is FrontMatterKind.Toml or FrontMatterKind.Unterminated) continue;
            foreach (var key in keys) RunOn(context, post, frontMatter, key);
        }
    }

    private void ReportSyntax(CheckContext context, Post post, FrontMatter frontMatter)
    {
        if (frontMatter.Kind == FrontMatterKind.Unterminated)
            context.ReportSource(frontMatter.Span, post.Index, new MessageArguments(Value: "The front matter has no closing line; add a line of --- after it"));
        foreach (var problem in frontMatter.Problems)
            context.ReportSource(problem.Span, post.Index, new MessageArguments(Value: problem.Message.TrimEnd('.')));
        if (frontMatter.Kind != FrontMatterKind.Yaml) return;
        ReportSlips(context, post, frontMatter.Root, isOwn: false);
        if (frontMatter.Root["policylint"] is YamlMapping own) ReportSlips(context, post, own, isOwn: true);
    }

    private void ReportSlips(CheckContext context, Post post, YamlMapping map, bool isOwn)
    {
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            if (IsKnown(name) || (!isOwn && KnownFrontMatterKeys.Contains(name))) continue;
            if (NearMiss.Find(name, keys.Select(key => key.Name)) is not { } near || map[near] is not null) continue;
            context.ReportSource(
                entry.Key.Span,
                post.Index,
                new MessageArguments(Value: $"“{name}” looks like a slip for “{near}”", Suggestion: near, Key: name),
                [Replace(entry.Key, near)]);
        }
    }

    private bool IsKnown(string name)
    {
        foreach (var key in keys)
            if (key.Name == name) return true;
        return name is "policylint" or "ignore";
    }

    private static void RunOn(CheckContext context, Post post, FrontMatter frontMatter, FrontMatterKey key)
    {
        var node = frontMatter.Find(key.Name);
        if (node is null or YamlScalar { IsNull: true })
        {
            // A thread's later posts inherit the file's front matter, so only the first is asked for what is required.
            if (key.IsRequired && post.Index == 0)
                context.ReportSource(new TextSpan(frontMatter.Span.Start, 0), post.Index, new MessageArguments(Value: $"“{key.Name}” is missing", Key: key.Name));
            return;
        }

        foreach (var value in ValuesOf(node, key.Type))
        {
            if (Judge(key, value) is not { } wrong) continue;
            var near = value is YamlScalar scalar && !key.OneOf.IsEmpty ? NearMiss.Find(scalar.Value, key.OneOf) : null;
            context.ReportSource(
                value.Span,
                post.Index,
                new MessageArguments(Value: near is null ? wrong : $"{wrong} (did you mean “{near}”?)", Suggestion: near, Key: key.Name),
                near is null || value is not YamlScalar slip ? [] : [Replace(slip, near)]);
        }
    }

    private static IEnumerable<YamlNode> ValuesOf(YamlNode node, FrontMatterType? type) =>
        node is YamlSequence list && type is null or FrontMatterType.List ? (node as YamlSequence)?.Items ?? [node] : [node];

    /// <summary>What is wrong with a value, or null.</summary>
    private static string? Judge(FrontMatterKey key, YamlNode node)
    {
        if (node is not YamlScalar scalar) return key.Type == FrontMatterType.List || key.Type is null ? null : $"“{key.Name}” wants {NameOf(key.Type)}";
        if (scalar.IsNull) return null;
        DateOnly date = default;
        switch (key.Type)
        {
            case FrontMatterType.Bool when scalar.Value is not ("true" or "false" or "True" or "False"):
                return $"“{key.Name}” wants true or false";
            case FrontMatterType.Date when !FrontMatterDates.TryParse(scalar.Value, out date):
                return $"“{key.Name}” wants a date such as 2026-12-01";
        }

        if (!key.OneOf.IsEmpty && !key.OneOf.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase))
            return $"“{scalar.Value}” is no value of “{key.Name}”; it is one of {string.Join(", ", key.OneOf)}";
        if (key.Pattern is { } pattern && !pattern.Matches(scalar.Value).Any()) return $"“{key.Name}” does not have the form asked for";
        if (key.Before is { } before && date >= before && date != default) return $"“{key.Name}” must lie before {before:yyyy-MM-dd}";
        if (key.After is { } after && date <= after && date != default) return $"“{key.Name}” must lie after {after:yyyy-MM-dd}";
        return null;
    }

    private static string NameOf(FrontMatterType? type) => type switch
    {
        FrontMatterType.Bool => "true or false",
        FrontMatterType.Date => "a date such as 2026-12-01",
        _ => "a text",
    };

    private static Fix Replace(YamlScalar scalar, string replacement) =>
        new($"Write “{replacement}”", FixKind.Suggested, [new TextChange(scalar.Span, replacement)], IsTemplate: false, $"front-matter:{replacement}");
}
