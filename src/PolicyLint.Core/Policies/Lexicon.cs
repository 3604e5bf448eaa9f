using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>A word list of a pack: one entry a line; <c>#</c> at a line's beginning begins a comment. Immutable; read on first need.</summary>
public sealed class Lexicon
{
    private readonly Lazy<ImmutableArray<string>> _entries;

    /// <summary>The list that a file holds.</summary>
    /// <param name="text">The file's text.</param>
    public Lexicon(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _entries = new Lazy<ImmutableArray<string>>(() => Read(text));
    }

    /// <summary>The entries in the order written.</summary>
    public ImmutableArray<string> Entries => _entries.Value;

    private static ImmutableArray<string> Read(SourceText text)
    {
        var entries = ImmutableArray.CreateBuilder<string>();
        for (var line = 0; line < text.LineCount; line++)
        {
            var entry = text.Slice(text.GetLineSpan(line)).Trim();
            if (entry.IsEmpty || (entry[0] == '#' && (entry.Length == 1 || entry[1] == ' '))) continue;
            entries.Add(entry.ToString());
        }

        return entries.DrainToImmutable();
    }
}
