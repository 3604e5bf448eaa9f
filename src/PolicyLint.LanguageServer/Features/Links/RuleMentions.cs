using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Finds the rule ids in a document: in directives and front matter of a draft, anywhere in a policy file.</summary>
internal static class RuleMentions
{
    private const int DeepestNode = 100;

    /// <summary>The one at a place, or null.</summary>
    public static RuleMention? At(DocumentSnapshot snapshot, int offset)
    {
        foreach (var mention in Find(snapshot))
            if (offset >= mention.Span.Start && offset <= mention.Span.End) return mention;
        return null;
    }

    /// <summary>All of them, in the order of the text.</summary>
    public static ImmutableArray<RuleMention> Find(DocumentSnapshot snapshot)
    {
        var found = ImmutableArray.CreateBuilder<RuleMention>();
        if (snapshot.Document.Kind == DocumentKind.PolicyFile) Collect(YamlReader.Read(snapshot.Document.Text.Content).Root, found);
        else if (snapshot.Analysis is { } analysis) CollectFrom(analysis.Draft, found);
        return found.ToImmutable();
    }

    private static void CollectFrom(Draft draft, ImmutableArray<RuleMention>.Builder found)
    {
        foreach (var post in draft.Posts)
            if ((post.FrontMatter.Root["policylint"] as YamlMapping)?["ignore"] is { } ignore) Collect(ignore, found);
        foreach (var directive in draft.Directives)
            foreach (var rule in directive.Rules) found.Add(new RuleMention(rule.Id, rule.Span));
    }

    private static void Collect(YamlNode? root, ImmutableArray<RuleMention>.Builder found)
    {
        var pending = new Stack<(YamlNode Node, int Depth)>();
        if (root is not null) pending.Push((root, 0));
        while (pending.TryPop(out var next))
        {
            if (next.Depth > DeepestNode) continue;
            switch (next.Node)
            {
                case YamlScalar scalar when IsId(scalar.Value):
                    found.Add(new RuleMention(scalar.Value, scalar.Span));
                    break;
                case YamlSequence list:
                    for (var i = list.Items.Length - 1; i >= 0; i--) pending.Push((list.Items[i], next.Depth + 1));
                    break;
                case YamlMapping map:
                    for (var i = map.Entries.Length - 1; i >= 0; i--)
                    {
                        pending.Push((map.Entries[i].Value, next.Depth + 1));
                        pending.Push((map.Entries[i].Key, next.Depth + 1));
                    }

                    break;
            }
        }
    }

    /// <summary>Two to six capitals and four digits.</summary>
    private static bool IsId(string text)
    {
        if (text.Length is < 6 or > 10) return false;
        for (var i = 0; i < text.Length - 4; i++)
            if (!char.IsAsciiLetterUpper(text[i])) return false;
        for (var i = text.Length - 4; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i])) return false;
        return true;
    }
}
