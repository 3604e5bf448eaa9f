using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>Keeps secrets out of what other findings say: a rule about URLs may quote one that holds a password.</summary>
internal static class SecretMasking
{
    private const string Mask = "[secret]";

    /// <summary>Masks the text of every secret found in all messages, data and related notes, and takes out fixes that would write it.</summary>
    public static void Apply(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<string>? secrets = null;
        foreach (var diagnostic in diagnostics)
            if (diagnostic is { IsSecret: true, Span.IsEmpty: false }) (secrets ??= []).Add(source.Slice(diagnostic.Span).ToString());
        if (secrets is null) return;
        // The longest first, so that no part of one is left when it holds another.
        secrets.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        for (var i = 0; i < diagnostics.Count; i++)
        {
            var diagnostic = diagnostics[i];
            diagnostics[i] = diagnostic with
            {
                Message = Hide(diagnostic.Message, secrets),
                Data = diagnostic.Data.ToImmutableSortedDictionary(pair => pair.Key, pair => Hide(pair.Value, secrets)),
                Related = [.. diagnostic.Related.Select(related => related with { Message = Hide(related.Message, secrets) })],
                Fixes = [.. diagnostic.Fixes.Where(fix => !fix.Changes.Any(change => secrets.Any(change.NewText.Contains)) && !secrets.Any(fix.Title.Contains))],
            };
        }
    }

    private static string Hide(string text, List<string> secrets)
    {
        foreach (var secret in secrets) text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }
}
