using System.Text;

namespace PolicyLint.Text;

/// <summary>Turns text into the bytes of a file: the exact way back from <see cref="SourceTextDecoder"/>.</summary>
public static class SourceTextEncoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The bytes of <paramref name="text"/>.</summary>
    /// <param name="text">The text without a byte order mark.</param>
    /// <param name="encoding">How to encode it.</param>
    /// <param name="hasBom">Whether a byte order mark goes before it.</param>
    /// <exception cref="EncoderFallbackException">The text holds half a surrogate pair.</exception>
    public static byte[] Encode(string text, SourceEncoding encoding, bool hasBom)
    {
        ArgumentNullException.ThrowIfNull(text);
        Encoding encoder = encoding switch
        {
            SourceEncoding.Utf8 => Utf8,
            SourceEncoding.Utf16LittleEndian => LittleEndian,
            SourceEncoding.Utf16BigEndian => BigEndian,
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "No such encoding."),
        };
        var bom = hasBom ? encoder.Preamble : [];
        var bytes = new byte[bom.Length + encoder.GetByteCount(text)];
        bom.CopyTo(bytes);
        encoder.GetBytes(text, bytes.AsSpan(bom.Length));
        return bytes;
    }
}
