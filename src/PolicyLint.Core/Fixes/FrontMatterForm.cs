using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Fixes;

/// <summary>A suppression as front matter: <c>policylint: {ignore: [{rule, reason}]}</c>, laid into what is there in the way it is written.</summary>
internal static class FrontMatterForm
{
    /// <summary>The change; null where the front matter is no YAML map or is written in a way that is better changed by hand.</summary>
    public static TextChange? Create(Draft draft, string rule, string reason)
    {
        var frontMatter = draft.FrontMatter;
        var lineEnd = LineEnds.Of(draft.Source);
        var item = $"{{rule: {rule}, reason: {Quote(reason)}}}";
        if (frontMatter.Kind == FrontMatterKind.None)
        {
            var start = MarkdownOutline.BodyStart(draft);
            return new TextChange(new TextSpan(start, 0), $"---{lineEnd}policylint:{lineEnd}  ignore:{lineEnd}    - {item}{lineEnd}---{lineEnd}");
        }

        if (frontMatter.Kind != FrontMatterKind.Yaml || !frontMatter.Problems.IsEmpty) return null;
        var source = draft.Source;
        return frontMatter.Root["policylint"] switch
        {
            null => new TextChange(new TextSpan(ClosingLine(source, frontMatter), 0), $"policylint:{lineEnd}  ignore:{lineEnd}    - {item}{lineEnd}"),
            YamlMapping own => AddTo(source, own, item, lineEnd),
            _ => null,
        };
    }

    private static TextChange? AddTo(SourceText source, YamlMapping own, string item, string lineEnd)
    {
        var isFlow = source[own.Span.Start] == '{';
        switch (own["ignore"])
        {
            case null when isFlow:
                return new TextChange(new TextSpan(own.Span.Start + 1, 0), $"ignore: [{item}]{(own.Entries.IsEmpty ? "" : ", ")}");
            case null when !own.Entries.IsEmpty:
                var first = own.Entries[0].Key.Span.Start;
                return new TextChange(new TextSpan(LineStart(source, first), 0), $"{Indent(source, first)}ignore: [{item}]{lineEnd}");
            case YamlSequence list when source[list.Span.Start] == '[':
                return new TextChange(new TextSpan(list.Span.Start + 1, 0), list.Items.IsEmpty ? item : item + ", ");
            case YamlSequence { Items.IsEmpty: false } list:
                var dash = source.Content.LastIndexOf('-', list.Items[0].Span.Start);
                return dash < list.Span.Start ? null : new TextChange(new TextSpan(LineStart(source, dash), 0), $"{Indent(source, dash)}- {item}{lineEnd}");
            default:
                return null;
        }
    }

    private static int ClosingLine(SourceText source, FrontMatter frontMatter)
    {
        // The span ends behind the break after the closing line, or in that line where the file ends there.
        var line = source.GetLine(frontMatter.Span.End);
        var start = source.GetLineSpan(line).Start;
        return start < frontMatter.Span.End || line == 0 ? start : source.GetLineSpan(line - 1).Start;
    }

    private static int LineStart(SourceText source, int position) => source.GetLineSpan(source.GetLine(position)).Start;

    private static string Indent(SourceText source, int position) => source.Slice(TextSpan.FromBounds(LineStart(source, position), position)).ToString();

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
