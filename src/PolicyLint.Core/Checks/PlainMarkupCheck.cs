using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// <c>kind: plain-markup</c>: Markdown in a post that the platform shows as it is written, and lines that look like the separator of
/// a thread. Channels that render Markdown are left alone.
/// </summary>
internal sealed class PlainMarkupCheck(ImmutableArray<PlainMarkupForm> forms) : Check
{
    private const string Separator = "---";
    private const int MaxHeadingLevel = 6;

    public static CheckFactory Read(OptionReader options)
    {
        var check = new PlainMarkupCheck(options.Enumerations<PlainMarkupForm>("forms"));
        return _ => check;
    }

    public override void Run(CheckContext context)
    {
        if (context.Draft.Channel is Channel.Blog or Channel.Newsletter) return;
        var text = context.Draft.Source.Content;
        foreach (var post in context.Draft.Posts)
        {
            for (var position = post.Span.Start; position < post.Span.End;)
            {
                var line = Lines.At(text, position);
                position = Lines.NextStart(text, line.End);
                ReadLine(context, post.Index, text, TextSpan.FromBounds(line.Start, Math.Min(line.End, post.Span.End)));
            }
        }

        if (forms.Contains(PlainMarkupForm.Underline)) ReportUnderlines(context, text);
    }

    private void ReadLine(CheckContext context, int post, string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        foreach (var form in forms)
        {
            switch (form)
            {
                case PlainMarkupForm.NearSeparator when IsNearSeparator(content):
                    Report(context, post, line, Separator, "Write the separator", FixKind.Suggested);
                    break;
                case PlainMarkupForm.Heading when HeadingMarkLength(content) is > 0 and var mark:
                    Report(context, post, line, content[mark..].ToString(), "Take the signs out", FixKind.Safe);
                    break;
                case PlainMarkupForm.Emphasis:
                    ReportEmphasis(context, post, text, line, "**");
                    ReportEmphasis(context, post, text, line, "__");
                    break;
                case PlainMarkupForm.Link or PlainMarkupForm.Image:
                    ReportLinks(context, post, text, line, form == PlainMarkupForm.Image);
                    break;
            }
        }
    }

    private static void ReportEmphasis(CheckContext context, int post, string text, TextSpan line, string mark)
    {
        for (var open = IndexOf(text, mark, line.Start, line.End); open >= 0;)
        {
            var inner = open + mark.Length;
            var close = IndexOf(text, mark, inner, line.End);
            if (close < 0) return;
            var words = text.AsSpan(inner, close - inner);
            if (IsEmphasised(words, mark) && (open == 0 || !char.IsLetterOrDigit(text[open - 1])))
            {
                Report(context, post, TextSpan.FromBounds(open, close + mark.Length), words.ToString(), "Take the signs out", FixKind.Safe);
                close += mark.Length;
            }

            open = IndexOf(text, mark, close, line.End);
        }
    }

    /// <summary>Whether words between two marks are set off by them. Names in programs (<c>__init__</c>) are one word.</summary>
    private static bool IsEmphasised(ReadOnlySpan<char> words, string mark) =>
        !words.IsEmpty && !char.IsWhiteSpace(words[0]) && !char.IsWhiteSpace(words[^1]) && words.IndexOf('*') < 0 && (mark[0] == '*' || words.Contains(' '));

    private static void ReportLinks(CheckContext context, int post, string text, TextSpan line, bool isImage)
    {
        for (var middle = IndexOf(text, "](", line.Start, line.End); middle >= 0; middle = IndexOf(text, "](", middle + 2, line.End))
        {
            var open = text.LastIndexOf('[', middle, middle - line.Start + 1);
            var close = text.IndexOf(')', middle, line.End - middle);
            if (open < 0 || close < 0) continue;
            var url = text.AsSpan(middle + 2, close - middle - 2).Trim();
            var words = text.AsSpan(open + 1, middle - open - 1);
            var begins = open > line.Start && text[open - 1] == '!';
            if (begins != isImage || url.IsEmpty || url.IndexOfAny(' ', '\t') >= 0 || words.Contains(']')) continue;
            if (isImage) context.ReportSource(TextSpan.FromBounds(open - 1, close + 1), post);
            // What an abbreviation in brackets links to, as in C++ [](int), is no address.
            else if (!words.IsWhiteSpace() && IsAddress(url))
                Report(context, post, TextSpan.FromBounds(open, close + 1), words.SequenceEqual(url) ? url.ToString() : $"{words} {url}", "Write the address behind the words", FixKind.Suggested);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> url) => url.IndexOfAny("./:#") >= 0;

    private static void Report(CheckContext context, int post, TextSpan span, string better, string title, FixKind kind) =>
        context.ReportSource(span, post, new MessageArguments(Suggestion: better), [new Fix(title, kind, [new TextChange(span, better)], IsTemplate: false, title)]);

    /// <summary>Reports the first separator under a line of text; its fix sets all of them apart.</summary>
    private static void ReportUnderlines(CheckContext context, string text)
    {
        var underlines = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var post in context.Draft.Posts)
        {
            if (post.Span.IsEmpty) continue;
            var start = Lines.NextStart(text, Lines.At(text, post.Span.End).End);
            if (start > post.Span.End && start < text.Length && Lines.At(text, start) is var line && text.AsSpan(line.Start, line.Length) is Separator) underlines.Add(line);
        }

        if (underlines.Count == 0) return;
        var lineBreak = text.AsSpan(underlines[0].Start - Math.Min(2, underlines[0].Start), 2) is "\r\n" ? "\r\n" : "\n";
        var changes = underlines.Select(line => new TextChange(new TextSpan(line.Start, 0), lineBreak)).ToImmutableArray();
        context.ReportSource(underlines[0], Analysis.Places.PostAt(context.Draft, underlines[0].Start), default, [new Fix("Set the separators apart", FixKind.Safe, changes, IsTemplate: false, "underline")]);
    }

    private static int HeadingMarkLength(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level is <= 0 or > MaxHeadingLevel || line[level] != ' ') return 0;
        return line.Length - line[level..].TrimStart().Length;
    }

    /// <summary>Whether a line is nothing but dashes, stars or underscores, and yet not the separator.</summary>
    private static bool IsNearSeparator(ReadOnlySpan<char> line)
    {
        if (line is Separator) return false;
        int signs = 0, wide = 0;
        foreach (var sign in line)
        {
            if (sign is ' ' or '\t') continue;
            if (sign is '—' or '–' or '―') wide++;
            else if (sign is '-' or '*' or '_') signs++;
            else return false;
        }

        return signs + wide >= 3 || wide > 0;
    }

    private static int IndexOf(string text, string sought, int start, int end) =>
        start >= end ? -1 : text.IndexOf(sought, start, end - start, StringComparison.Ordinal);
}
