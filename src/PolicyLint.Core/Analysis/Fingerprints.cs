using System.Collections.Immutable;
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
        if (diagnostics.Count == 0) return;
        var order = new int[diagnostics.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        if (order.Length > 1) Array.Sort(order, (left, right) => Compare(diagnostics[left], diagnostics[right]) is var by and not 0 ? by : left.CompareTo(right));
        Dictionary<string, int>? seen = null;
        Span<byte> hash = stackalloc byte[Sha256.HashSize];
        foreach (var index in order)
        {
            var diagnostic = diagnostics[index];
            var key = $"{diagnostic.Rule.Id}\n{request.Path}\n{SentenceOf(draft, diagnostic)}";
            var ordinal = (seen ??= new Dictionary<string, int>(StringComparer.Ordinal)).GetValueOrDefault(key);
            seen[key] = ordinal + 1;
            Sha256.Hash(Encoding.UTF8.GetBytes($"{key}\n{ordinal}"), hash);
            diagnostics[index] = diagnostic with { Fingerprint = Convert.ToHexStringLower(hash[..(HexDigits / 2)]) };
        }
    }

    private static int Compare(Diagnostic left, Diagnostic right) => left.Span.CompareTo(right.Span);

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
        foreach (var sign in text)
        {
            if (!char.IsWhiteSpace(sign)) builder.Append(sign);
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        if (builder.Length > 0 && builder[^1] == ' ') builder.Length--;
        return builder.ToString();
    }
}
