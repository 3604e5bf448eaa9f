using System.Collections.Immutable;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Leads from a rule id to its file or page, and from a path in a policy file to what it names.</summary>
internal sealed class LinkProvider(RuleLookup rules)
{
    /// <summary>All links of a document, in the order of the text.</summary>
    public ImmutableArray<LinkTarget> Find(DocumentSnapshot snapshot)
    {
        var document = snapshot.Document;
        var links = ImmutableArray.CreateBuilder<LinkTarget>();
        foreach (var mention in RuleMentions.Find(snapshot))
            if (TargetOf(mention, document) is { } target) links.Add(target);
        if (document is { Kind: DocumentKind.PolicyFile, Path: { } path }) AddPaths(path, document, links);
        links.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return links.ToImmutable();
    }

    /// <summary>The link at a place, or null.</summary>
    public LinkTarget? At(DocumentSnapshot snapshot, int offset)
    {
        foreach (var link in Find(snapshot))
            if (offset >= link.Span.Start && offset <= link.Span.End) return link;
        return null;
    }

    private LinkTarget? TargetOf(RuleMention mention, OpenDocument document)
    {
        if (rules.Find(mention.Id, document) is { } rule)
        {
            // The id that a rule file gives itself leads nowhere.
            if (rule.Location.Path == document.Path) return null;
            var (title, place) = (rule.Descriptor.Title, rule.Location);
            return RuleLookup.IsBuiltIn(rule)
                ? new LinkTarget(mention.Span, RulePage.UriOf(rule.Id), null, default, title)
                : new LinkTarget(mention.Span, DocumentUri.FromPath(place.Path), place.Text, place.Span, title);
        }

        if (RuleLookup.FindTool(mention.Id) is not { } tool) return null;
        return new LinkTarget(mention.Span, RulePage.UriOf(tool.Id), null, default, tool.Title);
    }

    private static void AddPaths(string path, OpenDocument document, ImmutableArray<LinkTarget>.Builder links)
    {
        if (YamlReader.Read(document.Text.Content).Root is not YamlMapping map) return;
        AddPath(map["organisation"] as YamlScalar, path, links);
        foreach (var item in map["extends"] is YamlSequence list ? list.Items : [])
        {
            if (item is not YamlScalar scalar) continue;
            var pack = new PackReference(scalar.Value, new PolicyLocation(path, document.Text, scalar.Span));
            if (pack.IsFolder) AddPath(scalar, path, links);
        }
    }

    private static void AddPath(YamlScalar? scalar, string path, ImmutableArray<LinkTarget>.Builder links)
    {
        if (scalar is not { Value.Length: > 0 } || scalar.Value.Contains('\0', StringComparison.Ordinal)) return;
        var target = Path.GetFullPath(scalar.Value, Path.GetDirectoryName(path) ?? "/");
        if (Directory.Exists(target)) target = Path.Join(target, PackManifest.FileName);
        if (File.Exists(target)) links.Add(new LinkTarget(scalar.Span, DocumentUri.FromPath(target), null, default, target));
    }
}
