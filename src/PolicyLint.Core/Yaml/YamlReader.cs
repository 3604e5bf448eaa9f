using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>
/// Reads YAML into a tree whose every node knows its place. Never throws on what the text holds: mistakes become problems,
/// and what stands before one is kept. Safe on hostile text: nesting, alias expansion and time are bounded.
/// </summary>
public static class YamlReader
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 100;

    /// <summary>How many nodes the aliases of one text may stand for in all.</summary>
    public const int MaxAliasedNodes = 10_000;

    // Every mend parses the text anew: few for a long text.
    private const int MostMends = 20;
    private const int MendedLength = 1_000_000;

    /// <summary>Reads a whole text. A byte order mark at its beginning is passed over.</summary>
    /// <param name="text">The YAML.</param>
    public static YamlDocument Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, new TextSpan(0, text.Length));
    }

    /// <summary>Reads one region of a text, such as its front matter.</summary>
    /// <param name="text">The text that holds the YAML.</param>
    /// <param name="region">The YAML's place in it; all spans of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The region leaves the text.</exception>
    public static YamlDocument Read(string text, TextSpan region)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(region.Start, nameof(region));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(region.End, text.Length, nameof(region));
        if (region.Length > 0 && text[region.Start] == '\uFEFF') region = TextSpan.FromBounds(region.Start + 1, region.End);
        return PlainYamlReader.TryRead(text, region, out var root) ? new YamlDocument(root, []) : ReadAny(text, region);
    }

    /// <summary>
    /// Reads any YAML by way of the full parser. That gives up at the first mistake: the line it stumbled over is blanked and the
    /// rest read, so that one value in want of quotes does not cost the others. Only the first mistake is told; the next may be
    /// no more than its echo.
    /// </summary>
    internal static YamlDocument ReadAny(string text, TextSpan region)
    {
        var input = new YamlInput(text, region);
        var mends = Math.Min(MostMends, MendedLength / Math.Max(region.Length, 1));
        YamlProblem? mistake = null;
        while (true)
        {
            var builder = new YamlTreeBuilder(input);
            var document = builder.Build();
            if (builder.Failure is not { } failure) return With(document, mistake);
            var mended = failure.NeedsIndent && mends > 0 ? input.WithIndentedQuote(failure.Index) : null;
            if (mended is null)
            {
                mistake ??= failure.Problem;
                mended = mends > 0 ? input.WithoutLine(failure.Index) : null;
            }

            if (mended is null) return With(document, mistake);
            input = mended;
            mends--;
        }
    }

    private static YamlDocument With(YamlDocument document, YamlProblem? mistake) =>
        mistake is { } problem ? document with { Problems = [.. document.Problems.Append(problem).OrderBy(item => item.Span)] } : document;
}
