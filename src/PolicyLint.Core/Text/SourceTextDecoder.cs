using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace PolicyLint.Text;

/// <summary>Turns the bytes of a file into text: UTF-8 with or without a byte order mark, UTF-16 with one.</summary>
public static class SourceTextDecoder
{
    private const int Utf16BomLength = 2;

    private static ReadOnlySpan<byte> Utf8Bom => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianBom => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianBom => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf32Bom => [0xFF, 0xFE, 0, 0];

    /// <summary>Decodes all bytes of a file. Bytes that are no text are a failure in the result, never an exception.</summary>
    public static DecodingResult Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(LittleEndianBom)) return DecodeUtf16(bytes, SourceEncoding.Utf16LittleEndian);
        if (bytes.StartsWith(BigEndianBom)) return DecodeUtf16(bytes, SourceEncoding.Utf16BigEndian);
        return DecodeUtf8(bytes);
    }

    private static DecodingResult DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var bom = bytes.StartsWith(Utf8Bom) ? Utf8Bom.Length : 0;
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
        if (bytes.StartsWith(Utf32Bom)) return Fail(0, "begins UTF-32, which is not read: save the file as UTF-8");
        var content = (isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[Utf16BomLength..]);
        var nul = content.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) return Binary(Utf16BomLength + nul * 2);
        // The decoder puts U+FFFD in place of half a surrogate pair and of a lone last byte: where the bytes hold none, that is the
        // fault.
        for (var i = 0; content.IndexOf('\uFFFD', i) is >= 0 and var found; i = found + 1)
        {
            var at = Utf16BomLength + found * 2;
            var isWritten = at + 1 < bytes.Length && ReadUnit(bytes[at..], isLittle) == '\uFFFD';
            if (!isWritten) return Fail(at, "is no UTF-16: save the file as UTF-8");
        }

        return new DecodingResult(new DecodedText(content, encoding, HasBom: true));
    }

    private static char ReadUnit(ReadOnlySpan<byte> bytes, bool isLittle) =>
        (char)(isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes));

    private static DecodingResult Binary(int offset) => Fail(offset, "is NUL: the file looks like a binary file");

    private static DecodingResult Fail(int offset, string what) => new(new DecodingFailure(offset, $"Byte {offset} {what}."));
}
