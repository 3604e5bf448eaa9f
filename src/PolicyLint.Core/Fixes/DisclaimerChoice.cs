using System.Text;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Fixes;

/// <summary>Picks the wording of an insertion for one post: who it is for, and with what its placeholders are filled.</summary>
/// <param name="facts">What is known of the post.</param>
/// <param name="arguments">What the finding knows.</param>
/// <param name="isMarkdown">Whether the values filled in must not mark up anything.</param>
internal sealed class DisclaimerChoice(PostFacts facts, MessageArguments arguments, bool isMarkdown)
{
    /// <summary>Whether a wording is for this post.</summary>
    public bool IsFor(DisclaimerVariant variant)
    {
        if (!variant.Channels.IsEmpty && !variant.Channels.Contains(facts.Channel)) return false;
        if (variant.Language is { } language && !IsLanguage(language)) return false;
        if (variant.Employer is { } employer && !string.Equals(employer, facts.Employer, StringComparison.OrdinalIgnoreCase)) return false;
        // A post for all jurisdictions is for each of them.
        return variant.Jurisdictions.IsEmpty || facts.Jurisdictions.IsEmpty || facts.Jurisdictions.Any(variant.Jurisdictions.Contains);
    }

    /// <summary>The wording with its placeholders filled; null where one has no value.</summary>
    public string? Fill(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var length = PlaceholderLength(text.AsSpan(i));
            if (length == 0)
            {
                builder.Append(text[i++]);
                continue;
            }

            if (ValueOf(text.Substring(i + 1, length - 2)) is not { Length: > 0 } value) return null;
            var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            builder.Append(isMarkdown ? FixText.Escape(line) : line);
            i += length;
        }

        return builder.ToString();
    }

    private bool IsLanguage(string language) =>
        facts.Language is { } own && own.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>Code units of a placeholder at the beginning of a text, braces included; 0 where none stands there.</summary>
    private static int PlaceholderLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '{') return 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '}') return i > 1 ? i + 1 : 0;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '_')) return 0;
        }

        return 0;
    }

    private string? ValueOf(string name) => name switch
    {
        "employer" => facts.Employer,
        "match" => arguments.Match,
        "suggestion" => arguments.Suggestion,
        "value" => arguments.Value,
        "name" => arguments.Name,
        "key" => arguments.Key,
        _ => FromFrontMatter(name),
    };

    private string? FromFrontMatter(string key)
    {
        foreach (var layer in facts.FrontMatter)
            if (layer.Find(key) is YamlScalar { IsNull: false } scalar) return scalar.Value;
        return null;
    }
}
