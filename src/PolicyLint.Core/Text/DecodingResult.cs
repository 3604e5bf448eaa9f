using System.Diagnostics.CodeAnalysis;

namespace PolicyLint.Text;

/// <summary>What came of decoding a file: either its text or why there is none.</summary>
public sealed record DecodingResult
{
    internal DecodingResult(DecodedText text) => Text = text;

    internal DecodingResult(DecodingFailure failure) => Failure = failure;

    /// <summary>Whether the bytes are text.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Text is not null;

    /// <summary>The text, or null.</summary>
    public DecodedText? Text { get; }

    /// <summary>Why there is no text, or null.</summary>
    public DecodingFailure? Failure { get; }
}
