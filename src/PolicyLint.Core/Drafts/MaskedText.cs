using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// The text that the Markdown parser sees: as long as the source, so that every offset is the source's, with front matter
/// blanked and with all that a site generator would replace filled with signs that Markdown gives no meaning.
/// </summary>
/// <param name="Text">The text, of the source's length.</param>
/// <param name="Comments">The MDX comments in it, in order.</param>
/// <param name="HasFiller">Whether the text holds any filler.</param>
internal sealed record MaskedText(string Text, ImmutableArray<TextSpan> Comments, bool HasFiller)
{
    /// <summary>Stands for what the generator will put text in place of: it breaks phrases.</summary>
    internal const char ObjectFiller = '\uFFFC';

    /// <summary>Stands for what will leave nothing, as an HTML tag does: a comment, an import, a tag of JSX. A code point that is no character.</summary>
    internal const char NothingFiller = '\uFDD0';

    /// <summary>Both fillers.</summary>
    internal static readonly SearchValues<char> Fillers = SearchValues.Create([ObjectFiller, NothingFiller]);

    /// <summary>A stretch to be filled.</summary>
    /// <param name="Span">Its place; line breaks in it stay.</param>
    /// <param name="Filler">What it is filled with.</param>
    internal readonly record struct Stretch(TextSpan Span, char Filler);

    /// <summary>Masks the source.</summary>
    /// <param name="source">The whole text of the file.</param>
    /// <param name="bodyStart">Where the front matter ends.</param>
    /// <param name="isMdx">Whether the file is MDX.</param>
    internal static MaskedText Create(string source, int bodyStart, bool isMdx)
    {
        var stretches = new List<Stretch>();
        var comments = ImmutableArray<TextSpan>.Empty;
        if (isMdx) comments = MdxSyntax.Find(source, bodyStart, stretches);
        else TemplateTags.Find(source, bodyStart, stretches);
        // Markdig would make a copy of its own to replace NUL; done here, the tree refers to this very string.
        var hasNul = source.Contains('\0');
        if (stretches.Count == 0 && bodyStart == 0 && !hasNul) return new MaskedText(source, comments, false);

        var text = string.Create(source.Length, (source, bodyStart, stretches, hasNul), static (target, state) =>
        {
            target[..state.bodyStart].Fill(' ');
            // One blank line in place of the front matter (its own lines would only cost time), or of a byte order mark.
            if (state.bodyStart > 0) target[state.bodyStart - 1] = '\n';
            state.source.AsSpan(state.bodyStart).CopyTo(target[state.bodyStart..]);
            foreach (var stretch in state.stretches)
                foreach (ref var sign in target.Slice(stretch.Span.Start, stretch.Span.Length))
                    if (sign is not ('\r' or '\n')) sign = stretch.Filler;
            if (state.hasNul) target.Replace('\0', '\uFFFD');
        });
        return new MaskedText(text, comments, stretches.Count > 0);
    }
}
