namespace PolicyLint.Text;

/// <summary>The text of a file and what is needed to write it back byte for byte.</summary>
/// <param name="Content">The text without its byte order mark.</param>
/// <param name="Encoding">How it was encoded.</param>
/// <param name="HasBom">Whether a byte order mark stood before it.</param>
public sealed record DecodedText(string Content, SourceEncoding Encoding, bool HasBom);
