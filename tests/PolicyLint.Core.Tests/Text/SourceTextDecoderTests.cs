using System.Text;
using CsCheck;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class SourceTextDecoderTests
{
    private static readonly Gen<string> ValidText = Gen.String.Select(text => string.Concat(text.EnumerateRunes()).Replace('\0', ' '));

    [Theory]
    [InlineData(SourceEncoding.Utf8, false)]
    [InlineData(SourceEncoding.Utf8, true)]
    [InlineData(SourceEncoding.Utf16LittleEndian, true)]
    [InlineData(SourceEncoding.Utf16BigEndian, true)]
    public void What_was_encoded_is_decoded(SourceEncoding encoding, bool hasBom) =>
        ValidText.Where(text => hasBom || !text.StartsWith('\uFEFF')).Sample(text =>
        {
            var bytes = SourceTextEncoder.Encode(text, encoding, hasBom);
            var result = SourceTextDecoder.Decode(bytes);
            Assert.Equal(new DecodedText(text, encoding, hasBom), result.Text);
        });

    [Fact]
    public void What_was_decoded_is_encoded_byte_for_byte() =>
        Gen.OneOf(Gen.Byte.Array, Gen.OneOf<byte>(0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x41, 0xD8, 0xC3, 0xA9, 0xF0, 0x9F).Array).Sample(bytes =>
        {
            var result = SourceTextDecoder.Decode(bytes);
            if (result.Succeeded) Assert.Equal(bytes, SourceTextEncoder.Encode(result.Text.Content, result.Text.Encoding, result.Text.HasBom));
            else Assert.InRange(result.Failure.ByteOffset, 0, bytes.Length - 1);
        });

    [Theory]
    [InlineData(new byte[] { 0x61, 0x62, 0xE9, 0x20 }, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, 4)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 0)]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, 1)]
    public void Bytes_that_are_no_UTF8_are_told_with_their_offset(byte[] bytes, int offset)
    {
        var failure = Assert.IsType<DecodingFailure>(SourceTextDecoder.Decode(bytes).Failure);
        Assert.Equal(offset, failure.ByteOffset);
        Assert.Equal($"Byte {offset} is no UTF-8: save the file as UTF-8.", failure.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x61, 0x00 }, 4)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0xDC, 0x00 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0xFD, 0xFF, 0x61 }, 4)]
    public void Bytes_that_are_no_UTF16_are_told_with_their_offset(byte[] bytes, int offset) =>
        Assert.Equal($"Byte {offset} is no UTF-16: save the file as UTF-8.", SourceTextDecoder.Decode(bytes).Failure?.Message);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x00 }, 4)]
    [InlineData(new byte[] { 0x61, 0x00, 0x62, 0x00 }, 1)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00 }, 4)]
    public void A_binary_file_is_told_as_one(byte[] bytes, int offset) =>
        Assert.Equal($"Byte {offset} is NUL: the file looks like a binary file.", SourceTextDecoder.Decode(bytes).Failure?.Message);

    [Fact]
    public void UTF32_is_told_as_such() =>
        Assert.Contains("UTF-32", SourceTextDecoder.Decode([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).Failure?.Message);

    [Fact]
    public void An_empty_file_is_empty_text() =>
        Assert.Equal(new DecodedText("", SourceEncoding.Utf8, false), SourceTextDecoder.Decode([]).Text);

    [Fact]
    public void Half_a_surrogate_pair_is_never_written() =>
        Assert.Throws<EncoderFallbackException>(() => SourceTextEncoder.Encode("a\uD800", SourceEncoding.Utf8, hasBom: false));
}
