namespace PolicyLint.Text;

/// <summary>Why bytes are no text.</summary>
/// <param name="ByteOffset">Zero-based offset of the first byte that is none, from the file's start.</param>
/// <param name="Message">One line for the user.</param>
public sealed record DecodingFailure(int ByteOffset, string Message);
