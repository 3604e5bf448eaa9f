using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Completes front matter, directives and disclaimers in drafts, and keys and values in policy files.</summary>
internal sealed class CompletionProvider(DraftWorkspace workspace, RuleLookup rules)
{
    private const string DirectivePrefix = "policylint-";

    private static readonly string[] Directives =
        ["policylint-disable", "policylint-enable", "policylint-disable-next", "policylint-disable-line", "policylint-disable-file"];

    /// <summary>What fits at a place. Looks at the newest text, linted or not.</summary>
    public ImmutableArray<CompletionEntry> Find(OpenDocument document, int offset) => document.Kind switch
    {
        DocumentKind.Draft => FindInDraft(document, offset),
        DocumentKind.PolicyFile => FindInPolicyFile(document, offset),
        _ => [],
    };

    private ImmutableArray<CompletionEntry> FindInDraft(OpenDocument document, int offset)
    {
        var environment = workspace.Environment;
        var folder = environment.FolderOf(document);
        if (folder.Layers.IsEmpty) return [];
        var context = environment.PolicyFor(folder, new PathSettings(folder.Defaults, [])).Context;
        if (FrontMatterStart(document.Text, offset) is { } start) return FindInFrontMatter(document, start, offset, context);
        var line = document.Text.GetLineSpan(document.Text.GetLine(offset));
        var before = document.Text.Slice(TextSpan.FromBounds(line.Start, Math.Min(offset, line.End)));
        return FindInDirective(document, before, offset) ?? FindWordings(before, offset, context);
    }

    private ImmutableArray<CompletionEntry> FindInFrontMatter(OpenDocument document, int start, int offset, PolicyContext context)
    {
        if (YamlCursor.At(document.Text, start, offset) is not { } cursor) return [];
        if (cursor.Key is null)
        {
            if (cursor.Parents is [.., "ignore"]) return Keys(["rule", "reason", "until"], cursor.Typed);
            if (cursor.Parents is not ([] or ["policylint"])) return [];
            return
            [
                .. FrontMatterVocabulary.Keys.Select(key =>
                    new CompletionEntry(key.Name, CompletionKind.Key, "", key.Meaning, key.Name + ": ", cursor.Typed)),
            ];
        }

        if (cursor.Key == "rule") return RuleIds(document, cursor.Typed);
        if (FrontMatterVocabulary.Find(cursor.Key) is not { } known) return [];
        return
        [
            .. FrontMatterVocabulary.ValuesOf(known, context).Select(value =>
                new CompletionEntry(value.Text, CompletionKind.Value, value.Detail, "", value.Text, cursor.Typed)),
        ];
    }

    /// <summary>Names of directives and rule ids inside a comment; null where the caret is in none.</summary>
    private ImmutableArray<CompletionEntry>? FindInDirective(OpenDocument document, ReadOnlySpan<char> before, int offset)
    {
        var opening = Math.Max(before.LastIndexOf("<!--"), before.LastIndexOf("{/*"));
        if (opening < 0) return null;
        var inside = before[(opening + (before[opening] == '<' ? 4 : 3))..];
        if (inside.Contains("-->", StringComparison.Ordinal) || inside.Contains("*/}", StringComparison.Ordinal)) return null;
        var content = inside.TrimStart();
        var typed = content[(content.LastIndexOfAny(" ,") + 1)..];
        var replaced = TextSpan.FromBounds(offset - typed.Length, offset);
        if (typed.Length == content.Length)
            return [.. Directives.Select(name => new CompletionEntry(name, CompletionKind.Key, "", "", name, replaced))];
        return content.StartsWith(DirectivePrefix) && !content.Contains(" -- ", StringComparison.Ordinal) ? RuleIds(document, replaced) : [];
    }

    /// <summary>The wordings of disclaimers, at the beginning of a paragraph.</summary>
    private static ImmutableArray<CompletionEntry> FindWordings(ReadOnlySpan<char> before, int offset, PolicyContext context)
    {
        var typed = before.TrimStart();
        if (typed.ContainsAny(' ', '\t')) return [];
        var replaced = TextSpan.FromBounds(offset - typed.Length, offset);
        var entries = ImmutableArray.CreateBuilder<CompletionEntry>();
        foreach (var name in context.Disclaimers.Names)
        {
            foreach (var variant in context.Disclaimers[name])
            {
                var text = variant.Text.Replace("{employer}", context.Organisation.Employer ?? "{employer}", StringComparison.Ordinal);
                var channels = string.Join(", ", variant.Channels.Select(ChannelNames.NameOf));
                entries.Add(new CompletionEntry(name, CompletionKind.Wording, channels, text, text, replaced));
            }
        }

        return entries.ToImmutable();
    }

    private ImmutableArray<CompletionEntry> FindInPolicyFile(OpenDocument document, int offset)
    {
        if (document.Path is not { } path || YamlCursor.At(document.Text, 0, offset) is not { } cursor) return [];
        var file = path[(path.LastIndexOf('/') + 1)..];
        if (file is not (PolicyFile.FileName or PackManifest.FileName or "organisation.yaml" or "people.yaml"))
        {
            if (YamlReader.Read(document.Text.Content).Root is not YamlMapping map || map["id"] is null) return [];
            file = "rule";
        }

        var parent = cursor.Parents.IsEmpty ? "" : cursor.Parents[^1];
        if (cursor.Key is null)
            return parent == "rules" ? RuleIds(document, cursor.Typed, ": ") : Keys(PolicyVocabulary.KeysOf(file, parent), cursor.Typed);
        if (cursor.Key is "rule" or "related") return RuleIds(document, cursor.Typed);
        var values = cursor.Key == "extends" ? BuiltInPacks.Names : PolicyVocabulary.ValuesOf(file, parent, cursor.Key);
        return [.. values.Select(value => new CompletionEntry(value, CompletionKind.Value, "", "", value, cursor.Typed))];
    }

    private static ImmutableArray<CompletionEntry> Keys(IEnumerable<string> keys, TextSpan replaced) =>
        [.. keys.Select(key => new CompletionEntry(key, CompletionKind.Key, "", "", key + ": ", replaced))];

    private ImmutableArray<CompletionEntry> RuleIds(OpenDocument document, TextSpan replaced, string ending = "") =>
        [.. rules.RulesFor(document).DistinctBy(rule => rule.Id).Select(rule =>
            new CompletionEntry(rule.Id, CompletionKind.Rule, rule.Descriptor.Title, rule.Descriptor.Why, rule.Id + ending, replaced))];

    /// <summary>Where the YAML of the front matter begins, if the caret is in it, closed or not yet.</summary>
    private static int? FrontMatterStart(SourceText text, int offset)
    {
        if (!text.Slice(text.GetLineSpan(0)).TrimEnd().SequenceEqual("---")) return null;
        var caret = text.GetLine(offset);
        for (var line = 1; line < caret; line++)
            if (text.Slice(text.GetLineSpan(line)).TrimEnd() is "---" or "...") return null;
        return caret == 0 ? null : text.GetLineSpan(1).Start;
    }
}
