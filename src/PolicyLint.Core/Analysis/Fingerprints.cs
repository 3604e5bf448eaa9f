using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>Gives findings a name that stays when other lines change.</summary>
internal static class Fingerprints
{
    private const int HexDigits = 16;

    /// <summary>Sets the fingerprint of every diagnostic, ordinals counted in the order of the source.</summary>
    public static void Assign(Draft draft, LintRequest request, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Dictionary<string, int> seen = [];
        foreach (var index in Enumerable.Range(0, diagnostics.Count).OrderBy(i => diagnostics[i].Span).ThenBy(i => i))
        {
            var diagnostic = diagnostics[index];
            var key = $"{diagnostic.Rule.Id}\n{request.Path}\n{SentenceOf(draft, diagnostic)}";
            var ordinal = seen.TryGetValue(key, out var count) ? count : 0;
            seen[key] = ordinal + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{ordinal}"));
            diagnostics[index] = diagnostic with { Fingerprint = Convert.ToHexStringLower(hash)[..HexDigits] };
        }
    }

    private static string SentenceOf(Draft draft, Diagnostic diagnostic)
    {
        if (diagnostic.IsSecret) return diagnostic.Data.TryGetValue("pattern", out var name) ? name : "";
        var position = Math.Min(diagnostic.Span.Start, draft.Source.Length);
        var span = Places.SentenceSpanAt(draft.Prose, position) ?? draft.Source.GetLineSpan(draft.Source.GetLine(position));
        return Normalise(draft.Source.Slice(span));
    }

    /// <summary>White space folded, so that re-wrapping a paragraph changes nothing.</summary>
    private static string Normalise(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var word in text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (builder.Length > 0) builder.Append(' ');
            builder.Append(word);
        }

        return builder.ToString();
    }
}
