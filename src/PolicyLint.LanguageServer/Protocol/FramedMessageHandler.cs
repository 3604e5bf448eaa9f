using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>
/// Reads and writes messages with a header that tells their length. Unlike StreamJsonRpc's own handler, it outlives what is no
/// message: lines that are no header are skipped, and JSON that cannot be read is answered and left.
/// </summary>
internal sealed class FramedMessageHandler : MessageHandlerBase
{
    private const int LongestHeaderLine = 1024;
    private const int LargestMessage = 256 << 20;

    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly Action<string> _complain;
    private readonly ArrayBufferWriter<byte> _content = new(1 << 14);

    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="formatter">Turns them into JSON and back.</param>
    /// <param name="complain">Takes one line about what was no message.</param>
    public FramedMessageHandler(Stream input, Stream output, IJsonRpcMessageFormatter formatter, Action<string> complain)
        : base(formatter)
    {
        // The streams belong to whoever opened them, and may be written to once more after the connection is gone.
        _input = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        _output = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        _complain = complain;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadLengthAsync(cancellationToken).ConfigureAwait(false) is { } length)
        {
            if (await ReadContentAsync(length, cancellationToken).ConfigureAwait(false) is not { } content) return null;
            try
            {
                return Formatter.Deserialize(new ReadOnlySequence<byte>(content));
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                _complain("A message was no JSON-RPC and was left out.");
                await WriteAsync(CannotRead(), cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    protected override ValueTask WriteCoreAsync(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        _content.ResetWrittenCount();
        Formatter.Serialize(_content, content);
        var written = _content.WrittenSpan;
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {written.Length}\r\n\r\n"));
        _output.Write(header);
        _output.Write(written);
        return default;
    }

    /// <inheritdoc/>
    protected override async ValueTask FlushAsync(CancellationToken cancellationToken) =>
        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Complete();
            _output.Complete();
        }

        base.Dispose(disposing);
    }

    private static JsonRpcError CannotRead() => new()
    {
        RequestId = RequestId.Null,
        Error = new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.ParseError, Message = "The message is no JSON-RPC." },
    };

    /// <summary>The length that the next header tells, in bytes; null at the end of the input.</summary>
    private async ValueTask<int?> ReadLengthAsync(CancellationToken cancellation)
    {
        int? length = null;
        var hasComplained = false;
        while (true)
        {
            var read = await _input.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is not { } end)
            {
                if (read.IsCompleted) return null;
                // What has no line end for so long is no header: forget it, so that garbage without end takes no memory.
                if (buffer.Length > LongestHeaderLine) _input.AdvanceTo(buffer.End);
                else _input.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            var line = Encoding.ASCII.GetString(buffer.Slice(0, end)).TrimEnd('\r');
            _input.AdvanceTo(buffer.GetPosition(1, end));
            if (line.Length == 0)
            {
                if (length is { } found) return found;
                continue;
            }

            if (ParseLength(line) is { } told) length = told;
            else if (!line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase) && !hasComplained)
            {
                hasComplained = true;
                _complain("Something on the input was no message header and was skipped.");
            }
        }
    }

    /// <summary>Also finds a header that garbage without a line end runs into.</summary>
    private static int? ParseLength(string line)
    {
        const string Name = "Content-Length:";
        var start = line.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start >= 0
            && int.TryParse(line.AsSpan(start + Name.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= LargestMessage ? length : null;
    }

    /// <summary>The bytes of a message in an array of their own; null where the input ends before.</summary>
    private async ValueTask<byte[]?> ReadContentAsync(int length, CancellationToken cancellation)
    {
        var content = new byte[length];
        for (var filled = 0; filled < length;)
        {
            var read = await _input.ReadAsync(cancellation).ConfigureAwait(false);
            var taken = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length - filled));
            taken.CopyTo(content.AsSpan(filled));
            filled += (int)taken.Length;
            _input.AdvanceTo(taken.End);
            if (read.IsCompleted && filled < length && taken.IsEmpty) return null;
        }

        return content;
    }
}
