namespace PolicyLint.Drafts;

/// <summary>Where raw text falls into paragraphs: at blank lines.</summary>
internal static class Paragraphs
{
    /// <summary>The end of the paragraph that holds <paramref name="position"/>: the end of its last line, or of the text.</summary>
    internal static int End(string text, int position)
    {
        for (var line = Lines.At(text, position); ;)
        {
            var next = Lines.NextStart(text, line.End);
            if (next >= text.Length) return line.End;
            var following = Lines.At(text, next);
            if (Lines.IsBlank(text, following)) return line.End;
            line = following;
        }
    }
}
