namespace PolicyLint.Text;

/// <summary>A place in a text by line and column, as the language server protocol counts them.</summary>
/// <param name="Line">Zero-based line.</param>
/// <param name="Character">Zero-based UTF-16 code units from the line's start.</param>
public readonly record struct LinePosition(int Line, int Character);
