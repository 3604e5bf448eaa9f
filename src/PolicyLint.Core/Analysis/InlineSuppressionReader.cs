using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Analysis;

/// <summary>Reads the suppressions of a draft: directives, and <c>policylint: {ignore: […]}</c> of front matter.</summary>
internal static class InlineSuppressionReader
{
    /// <summary>All suppressions of a draft, in the order of the source.</summary>
    public static ImmutableArray<InlineSuppression> Read(Draft draft)
    {
        if (draft.Directives.IsEmpty && draft.FrontMatter.Kind == FrontMatterKind.None && draft.Posts.Length == 1) return [];
        var found = ImmutableArray.CreateBuilder<InlineSuppression>();
        var whole = new TextSpan(0, draft.Source.Length);
        ReadFrontMatter(draft.FrontMatter, whole, 0, found);
        foreach (var post in draft.Posts)
            if (post.Index > 0) ReadFrontMatter(post.FrontMatter, TextSpan.FromBounds(post.FrontMatter.Span.Start, post.Span.End), post.Index, found);
        ReadDirectives(draft, found);
        return found.ToImmutable();
    }

    private static void ReadFrontMatter(FrontMatter frontMatter, TextSpan target, int post, ImmutableArray<InlineSuppression>.Builder found)
    {
        if ((frontMatter.Root["policylint"] as YamlMapping)?["ignore"] is not { } ignore) return;
        foreach (var item in ignore is YamlSequence list ? list.Items : [ignore])
        {
            if (item is YamlScalar id)
            {
                found.Add(new InlineSuppression(id.Span, [new DirectiveRule(id.Value, id.Span)], null, null, target, post));
                continue;
            }

            if (item is not YamlMapping map) continue;
            var rules = map["rule"] switch
            {
                YamlScalar scalar => [new DirectiveRule(scalar.Value, scalar.Span)],
                YamlSequence several => [.. several.Items.OfType<YamlScalar>().Select(scalar => new DirectiveRule(scalar.Value, scalar.Span))],
                _ => ImmutableArray<DirectiveRule>.Empty,
            };
            var reason = (map["reason"] as YamlScalar)?.Value;
            var until = (map["until"] ?? map["expires"]) is YamlScalar day && FrontMatterDates.TryParse(day.Value, out var date) ? date : (DateOnly?)null;
            found.Add(new InlineSuppression(map.Span, rules, string.IsNullOrWhiteSpace(reason) ? null : reason, until, target, post));
        }
    }

    private static void ReadDirectives(Draft draft, ImmutableArray<InlineSuppression>.Builder found)
    {
        for (var i = 0; i < draft.Directives.Length; i++)
        {
            var directive = draft.Directives[i];
            if (directive.Kind == DirectiveKind.Enable) continue;
            var target = directive.Kind == DirectiveKind.Disable ? CutAtEnable(draft, i) : directive.Target;
            found.Add(new InlineSuppression(directive.Span, directive.Rules, directive.Reason, null, target, Places.PostAt(draft, directive.Span.Start)));
        }
    }

    /// <summary>From a disable to the next enable that names all rules or one of the same.</summary>
    private static TextSpan CutAtEnable(Draft draft, int index)
    {
        var directive = draft.Directives[index];
        for (var i = index + 1; i < draft.Directives.Length; i++)
        {
            var enable = draft.Directives[i];
            if (enable.Kind != DirectiveKind.Enable) continue;
            if (enable.Rules.IsEmpty || directive.Rules.IsEmpty || enable.Rules.Any(rule => directive.Rules.Any(other => other.Id == rule.Id)))
                return TextSpan.FromBounds(directive.Target.Start, Math.Max(directive.Target.Start, enable.Span.Start));
        }

        return directive.Target;
    }
}
