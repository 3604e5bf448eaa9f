using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Makes the changes of a fix so that no markup is cut.</summary>
internal static class FixText
{
    /// <summary>Signs that Markdown may give a meaning; a text without any can be changed as it is.</summary>
    private static readonly System.Buffers.SearchValues<char> Markup = System.Buffers.SearchValues.Create("*_~`[]<>!\\&|\r\n");

    /// <summary>Signs that end the target of a link.</summary>
    private static readonly System.Buffers.SearchValues<char> NoUrl = System.Buffers.SearchValues.Create(" \t\r\n()<>");

    /// <summary>
    /// A change that puts a replacement in the place of some source, or none where that would leave broken markup: <c>act **now or
    /// later**</c> cannot lose “act now”. Emphasis goes with the words it holds when all of them go.
    /// </summary>
    /// <param name="state">The run over the draft.</param>
    /// <param name="span">The source that a finding is about.</param>
    /// <param name="replacement">The text that takes its place; empty to delete.</param>
    public static ImmutableArray<TextChange> Replace(LintState state, TextSpan span, string replacement)
    {
        var draft = state.Draft;
        if (ChannelNames.IsPlain(draft.Channel) || draft.IsTooDeep || span.Start < MarkdownOutline.BodyStart(draft))
            return [Change(draft.Source, span, replacement)];
        replacement = replacement.ReplaceLineEndings(" ");
        if (replacement.AsSpan().IndexOfAny(NoUrl) >= 0 && IsInTarget(draft, span)) return [];
        if (!NeedsOutline(draft.Source, span, replacement)) return [Change(draft.Source, span, replacement)];
        if (Widen(state.Outline, draft.Source, span, isDeletion: replacement.Length == 0) is not { } wide) return [];
        return [Change(draft.Source, wide, IsVerbatim(state.Outline, wide) ? replacement : EscapeBrackets(draft.Source, wide, replacement))];
    }

    /// <summary>A text as part of a line of Markdown: a name may hold signs that would otherwise mark it up.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup) < 0) return text;
        var builder = new System.Text.StringBuilder(text.Length + 8);
        foreach (var sign in text)
        {
            if (sign is '*' or '_' or '~' or '`' or '[' or ']' or '<' or '\\' or '|') builder.Append('\\');
            builder.Append(sign);
        }

        return builder.ToString();
    }

    private static bool NeedsOutline(SourceText source, TextSpan span, string replacement) =>
        source.Slice(span).IndexOfAny(Markup) >= 0
        || replacement.AsSpan().IndexOfAny(Markup) >= 0
        || (replacement.Length == 0 && (IsMarkupAt(source, span.Start - 1) || IsMarkupAt(source, span.End)))
        || (span.Start > 0 && source[span.Start - 1] == '<');

    private static bool IsMarkupAt(SourceText source, int position) => position >= 0 && position < source.Length && Markup.Contains(source[position]);

    private static bool IsInTarget(Draft draft, TextSpan span)
    {
        foreach (var link in draft.Links)
            if (!link.IsBare && link.UrlSpan.OverlapsWith(span)) return true;
        foreach (var image in draft.Images)
            if (image.UrlSpan.OverlapsWith(span)) return true;
        return false;
    }

    /// <summary>The span with the emphasis around it that would else be left empty or cut; null where something else would be.</summary>
    private static TextSpan? Widen(MarkdownOutline outline, SourceText source, TextSpan span, bool isDeletion)
    {
        // Each time round, the span grows by one layer of emphasis; no text has more layers than it has signs.
        for (var hasGrown = true; hasGrown;)
        {
            hasGrown = false;
            foreach (var wrapping in outline.Wrappings)
            {
                if (!wrapping.Span.OverlapsWith(span) || span == wrapping.Span) continue;
                var isInside = wrapping.Content.Contains(span) || (!wrapping.CanGo && wrapping.Span.Contains(span) && IsInOnePart(source, wrapping, span));
                if (isInside && !((isDeletion || wrapping.GoesWhole) && wrapping.Content == span)) continue;
                if (!wrapping.CanGo) return null;
                if (span.Contains(wrapping.Span)) continue;
                if (!span.Contains(wrapping.Content)) return null;
                span = TextSpan.FromBounds(Math.Min(span.Start, wrapping.Span.Start), Math.Max(span.End, wrapping.Span.End));
                hasGrown = true;
            }
        }

        return span;
    }

    /// <summary>Whether a span lies in the target or title of a link and touches none of its brackets.</summary>
    private static bool IsInOnePart(SourceText source, in MarkdownOutline.Wrapping wrapping, TextSpan span) =>
        span.Start > wrapping.Content.End && span.End < wrapping.Span.End && source.Slice(span).IndexOfAny("()[]") < 0;

    private static TextChange Change(SourceText source, TextSpan span, string replacement)
    {
        if (replacement.Length > 0) return new TextChange(span, replacement);
        // A word taken out leaves one space, not two, and none before a full stop.
        var isBeforeSpace = span.End < source.Length && source[span.End] == ' ';
        var isAfterSpace = span.Start > 0 && source[span.Start - 1] == ' ';
        var isAtLineStart = span.Start == 0 || source[span.Start - 1] is '\n' or '\r';
        if (isBeforeSpace && (isAfterSpace || isAtLineStart)) return new TextChange(new TextSpan(span.Start, span.Length + 1), "");
        var isBeforeStop = span.End == source.Length || source[span.End] is '.' or ',' or ';' or ':' or '!' or '?' or '\r' or '\n';
        return isAfterSpace && isBeforeStop ? new TextChange(new TextSpan(span.Start - 1, span.Length + 1), "") : new TextChange(span, "");
    }

    /// <summary>Whether a span lies where a backslash is only a backslash: in code, a URL or HTML.</summary>
    private static bool IsVerbatim(MarkdownOutline outline, TextSpan span)
    {
        foreach (var element in outline.Elements)
            if (element.Kind is StructureKind.CodeBlock or StructureKind.HtmlBlock && element.Span.Contains(span)) return true;
        foreach (var wrapping in outline.Wrappings)
            if (wrapping.Content == wrapping.Span && wrapping.Span != span && wrapping.Span.Contains(span)) return true;
        return false;
    }

    /// <summary>Keeps “[redacted]” text where what stands beside it would make it a link, an image or the definition of one.</summary>
    private static string EscapeBrackets(SourceText source, TextSpan span, string replacement)
    {
        if (!replacement.StartsWith('[')) return replacement;
        var before = span.Start > 0 ? source[span.Start - 1] : '\n';
        var after = span.End < source.Length ? source[span.End] : '\n';
        return before is '!' or ']' || after is ':' or '(' or '[' ? "\\" + replacement : replacement;
    }
}
