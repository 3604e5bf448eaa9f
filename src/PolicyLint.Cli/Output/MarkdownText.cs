using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Text of rules and drafts made fit to stand in GitHub's Markdown as what it is, on one line.</summary>
internal static class MarkdownText
{
    /// <summary>Signs that could begin markup; CommonMark takes a backslash before any of them.</summary>
    private const string Markup = "\\`*_[]<>|~$&!:";

    /// <summary>The text without a meaning as Markdown or HTML. Nobody is mentioned and no issue referred to by it.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        foreach (var sign in text)
        {
            if (Markup.Contains(sign, StringComparison.Ordinal)) builder.Append('\\').Append(sign);
            // A backslash would not do: mentions and references are looked for in the text as rendered, which a comment cuts.
            else if (sign is '@' or '#') builder.Append(sign).Append("<!-- -->");
            else builder.Append(char.IsControl(sign) ? ' ' : TurnsDirection(sign) ? '\uFFFD' : sign);
        }

        return builder.ToString();
    }

    /// <summary>Whether a sign could make the text around it read backwards.</summary>
    private static bool TurnsDirection(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
