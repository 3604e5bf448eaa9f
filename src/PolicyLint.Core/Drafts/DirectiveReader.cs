using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Reads suppression directives out of comments.</summary>
internal static class DirectiveReader
{
    private const string Prefix = "policylint-";

    /// <summary>Reads one comment, its delimiters included.</summary>
    /// <param name="source">The draft's text.</param>
    /// <param name="comment">All of the comment.</param>
    /// <param name="delimiterLength">Code units of <c>&lt;!--</c> or of <c>{/*</c>; the closing delimiter may take as many or one less.</param>
    /// <returns>The directive, with an empty target for the next block, which the caller knows; null where the comment holds none.</returns>
    internal static Directive? Read(SourceText source, TextSpan comment, int delimiterLength)
    {
        var text = source.Content;
        var start = comment.Start + delimiterLength;
        var end = comment.End - 3;
        if (end <= start) return null;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        if (!text.AsSpan(start, end - start).StartsWith(Prefix)) return null;
        start += Prefix.Length;

        var wordEnd = WordEnd(text, start, end);
        DirectiveKind? kind = text.AsSpan(start, wordEnd - start) switch
        {
            "disable" => DirectiveKind.Disable,
            "enable" => DirectiveKind.Enable,
            "disable-next" => DirectiveKind.DisableNext,
            "disable-line" => DirectiveKind.DisableLine,
            "disable-file" => DirectiveKind.DisableFile,
            _ => null,
        };
        return kind is null ? null : ReadRules(source, comment, kind.Value, wordEnd, end);
    }

    private static Directive ReadRules(SourceText source, TextSpan comment, DirectiveKind kind, int position, int end)
    {
        var text = source.Content;
        var rules = ImmutableArray.CreateBuilder<DirectiveRule>();
        string? reason = null;
        while (true)
        {
            while (position < end && (char.IsWhiteSpace(text[position]) || text[position] == ',')) position++;
            if (position >= end) break;
            var wordEnd = WordEnd(text, position, end);
            var word = text.AsSpan(position, wordEnd - position);
            if (word is "--")
            {
                var written = text.AsSpan(wordEnd, end - wordEnd).Trim();
                reason = written.Length > 0 ? written.ToString() : null;
                break;
            }

            rules.Add(new DirectiveRule(word.ToString(), TextSpan.FromBounds(position, wordEnd)));
            position = wordEnd;
        }

        return new Directive(kind, comment, rules.ToImmutable(), reason, TargetOf(source, comment, kind));
    }

    private static TextSpan TargetOf(SourceText source, TextSpan comment, DirectiveKind kind) => kind switch
    {
        DirectiveKind.DisableFile => new TextSpan(0, source.Length),
        DirectiveKind.DisableLine => source.GetLineSpan(source.GetLine(comment.Start)),
        DirectiveKind.DisableNext => new TextSpan(source.Length, 0),
        _ => TextSpan.FromBounds(comment.Start, source.Length),
    };

    private static int WordEnd(string text, int start, int end)
    {
        while (start < end && !char.IsWhiteSpace(text[start]) && text[start] != ',') start++;
        return start;
    }
}
