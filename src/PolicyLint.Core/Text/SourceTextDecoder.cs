using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PolicyLint.Text;

/// <summary>Turns the bytes of a file into text: UTF-8 with or without a byte order mark, UTF-16 with one.</summary>
public static class SourceTextDecoder
{
    /// <summary>Decodes all bytes of a file. Bytes that are no text are a failure in the result, never an exception.</summary>
    public static DecodingResult Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE])) return DecodeUtf16(bytes, SourceEncoding.Utf16LittleEndian);
        if (bytes.StartsWith([(byte)0xFE, (byte)0xFF])) return DecodeUtf16(bytes, SourceEncoding.Utf16BigEndian);
        return DecodeUtf8(bytes);
    }

    private static DecodingResult DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var bom = bytes.StartsWith([(byte)0xEF, (byte)0xBB, (byte)0xBF]) ? 3 : 0;
        var body = bytes[bom..];
        var nul = body.IndexOf((byte)0);
        if (nul >= 0) return Binary(bom + nul);
        var buffer = ArrayPool<char>.Shared.Rent(body.Length);
        try
        {
            // A UTF-8 byte never yields more than one code unit, so the buffer always suffices.
            var status = Utf8.ToUtf16(body, buffer, out var read, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done
                ? new DecodingResult(new DecodedText(new string(buffer, 0, written), SourceEncoding.Utf8, bom > 0))
                : Fail(bom + read, "is no UTF-8: save the file as UTF-8");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static DecodingResult DecodeUtf16(ReadOnlySpan<byte> bytes, SourceEncoding encoding)
    {
        var isLittle = encoding == SourceEncoding.Utf16LittleEndian;
        if (isLittle && bytes.StartsWith([(byte)0xFF, (byte)0xFE, (byte)0, (byte)0])) return Fail(0, "begins UTF-32, which is not read: save the file as UTF-8");
        var content = (isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        var nul = content.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) return Binary(2 + nul * 2);
        // The decoder puts U+FFFD in place of a lone surrogate or a lone last byte. The first that differs from the bytes is the fault.
        for (var i = 0; i < content.Length; i++)
        {
            var at = 2 + i * 2;
            if (content[i] != '\uFFFD') continue;
            if (at + 1 >= bytes.Length || (isLittle ? bytes[at] | bytes[at + 1] << 8 : bytes[at] << 8 | bytes[at + 1]) != 0xFFFD)
                return Fail(at, "is no UTF-16: save the file as UTF-8");
        }

        return new DecodingResult(new DecodedText(content, encoding, HasBom: true));
    }

    private static DecodingResult Binary(int offset) => Fail(offset, "is NUL: the file looks like a binary file");

    private static DecodingResult Fail(int offset, string what) => new(new DecodingFailure(offset, $"Byte {offset} {what}."));
}
