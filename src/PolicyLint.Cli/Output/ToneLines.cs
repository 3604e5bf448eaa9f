using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Cli.Output;

/// <summary>Scores each line of a stream as one text and writes exactly one JSON object a line. Holds one line at a time, so that any archive may be piped through.</summary>
internal static class ToneLines
{
    private const int BufferSize = 1 << 16;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Runs until the input ends.</summary>
    /// <param name="input">UTF-8; lines end in <c>\n</c> or <c>\r\n</c>, the last one may lack its end.</param>
    /// <param name="output">Where the objects go.</param>
    /// <param name="cancellation">Ends the run between two lines.</param>
    /// <returns>What is wrong with the input, one line; null where nothing is.</returns>
    public static string? Run(Stream input, Stream output, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        var characters = new char[BufferSize];
        var line = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(line, ToneJson.Compact);
        // Not disposed, for that would close the output.
        var buffered = new BufferedStream(output, BufferSize);
        long consumed = 0;
        var number = 0L;
        var (start, end) = (0, 0);
        for (var isAtEnd = false; !isAtEnd || start < end;)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !isAtEnd)
            {
                Refill(ref buffer, ref start, ref end);
                var read = input.Read(buffer, end, buffer.Length - end);
                isAtEnd = read == 0;
                end += read;
                continue;
            }

            var bytes = buffer.AsSpan(start, length < 0 ? end - start : length);
            number++;
            var skipped = consumed == 0 && bytes.StartsWith(Bom) ? Bom.Length : 0;
            if (characters.Length < bytes.Length) characters = new char[buffer.Length];
            if (Utf8.ToUtf16(bytes[skipped..], characters, out var valid, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                buffered.Flush();
                return string.Create(CultureInfo.InvariantCulture, $"byte {consumed + skipped + valid}, in line {number}, is no UTF-8: save the text as UTF-8");
            }

            Write(json, characters.AsSpan(0, written).TrimEnd('\r'));
            line.Write("\n"u8);
            buffered.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            consumed += bytes.Length + 1;
            start += length < 0 ? bytes.Length : bytes.Length + 1;
        }

        buffered.Flush();
        return null;
    }

    /// <summary>Makes room for more: moves what is left to the front, and doubles the buffer where that is no room yet.</summary>
    private static void Refill(ref byte[] buffer, ref int start, ref int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<char> text)
    {
        json.Reset();
        json.WriteStartObject();
        ToneJson.Write(json, ToneModel.BuiltIn.Score(text), TextLanguage.CodeOf(text));
        json.WriteEndObject();
        json.Flush();
    }
}
