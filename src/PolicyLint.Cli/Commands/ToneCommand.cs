using System.CommandLine;
using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint tone [FILE|-]</c>: the tone of each sentence of a text and of the whole.</summary>
internal static class ToneCommand
{
    private const string StandardInput = "-";

    private static readonly string[] Formats = ["text", "json", "jsonl"];

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A draft; - or nothing reads standard input.", HelpName = "FILE", DefaultValueFactory = _ => StandardInput };
        var lines = new Option<bool>("--lines") { Description = "Take each line as one text and write one JSON object for each, blank and foreign ones too." };
        var format = new Option<ToneFormat>("--format")
        {
            Description = "How to write: text, json, or jsonl with one object a sentence.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ToneFormat.Text,
            CustomParser = result =>
            {
                var value = result.Tokens[0].Value;
                var index = Array.IndexOf(Formats, value);
                if (index < 0) result.AddError($"there is no format “{value}”{NearMiss.Suggest(value, Formats)}; formats are {string.Join(", ", Formats)}");
                return (ToneFormat)Math.Max(index, 0);
            },
        };
        var command = new Command("tone", "Say how a text sounds: promotional, hype, hostile, informative or conversational.") { file, lines, format };
        command.SetAction((parsed, cancellation) =>
        {
            var name = parsed.GetValue(file) ?? StandardInput;
            if (!parsed.GetValue(lines)) return Task.FromResult(Run(name, parsed.GetValue(format), terminal, cancellation));
            return Task.FromResult(parsed.GetResult(format) is { Implicit: false } && parsed.GetValue(format) == ToneFormat.Text
                ? Complain(terminal, "--lines writes JSON lines; leave --format text out.")
                : RunLines(name, terminal, cancellation));
        });
        return command;
    }

    private static int RunLines(string name, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            using var input = name == StandardInput ? terminal.In : File.OpenRead(Path.GetFullPath(name, terminal.WorkingDirectory));
            var problem = ToneLines.Run(input, terminal.OutStream, cancellation);
            return problem is null ? ExitCodes.Clean : Complain(terminal, $"{Name(name)}: {problem}.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or ArgumentException)
        {
            return Complain(terminal, $"cannot read {Name(name)}: {SystemError.Describe(exception)}.");
        }
    }

    private static int Run(string name, ToneFormat format, Terminal terminal, CancellationToken cancellation)
    {
        var (bytes, problem) = Read(name, terminal);
        if (bytes is null) return Complain(terminal, $"{Name(name)}: {problem}");
        var decoded = SourceTextDecoder.Decode(bytes);
        if (!decoded.Succeeded) return Complain(terminal, $"{Name(name)}: {decoded.Failure.Message}");
        var channel = name.EndsWith(".tweet", StringComparison.OrdinalIgnoreCase) ? Channel.Tweet : Channel.Blog;
        var options = new DraftReaderOptions(channel, name.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));
        var draft = DraftReader.Read(SourceText.From(decoded.Text.Content), options, cancellation);
        var tone = DraftTone.Of(draft, cancellation);
        switch (format)
        {
            case ToneFormat.Text:
                ToneText.Write(tone, terminal);
                break;
            case ToneFormat.Json:
                WriteDocument(tone, terminal.OutStream);
                break;
            default:
                WriteSentences(tone, terminal.OutStream);
                break;
        }

        return ExitCodes.Clean;
    }

    private static (byte[]? Bytes, string? Problem) Read(string name, Terminal terminal)
    {
        if (name == StandardInput)
        {
            using var content = new MemoryStream();
            terminal.In.CopyTo(content);
            return (content.ToArray(), null);
        }

        var file = DraftFile.Read(Path.GetFullPath(name, terminal.WorkingDirectory));
        return (file.Bytes, file.Problem);
    }

    private static void WriteDocument(DraftTone tone, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ToneJson.Indented))
        {
            json.WriteStartObject();
            if (tone.Whole is { } whole)
            {
                json.WriteStartObject("whole");
                ToneJson.Write(json, whole, tone.Language);
                json.WriteEndObject();
            }
            else json.WriteNull("whole");
            json.WriteStartArray("sentences");
            foreach (var sentence in tone.Sentences) Write(json, sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteSentences(DraftTone tone, Stream output)
    {
        foreach (var sentence in tone.Sentences)
        {
            using (var json = new Utf8JsonWriter(output, ToneJson.Compact)) Write(json, sentence);
            output.Write("\n"u8);
        }
    }

    private static void Write(Utf8JsonWriter json, in SentenceTone sentence)
    {
        json.WriteStartObject();
        ToneJson.Write(json, sentence.Score, sentence.Language);
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("end", sentence.Span.End);
        json.WriteString("text", sentence.Text);
        json.WriteEndObject();
    }

    private static string Name(string name) => name == StandardInput ? "standard input" : name;

    private static int Complain(Terminal terminal, string complaint)
    {
        terminal.Error.WriteLine($"policylint: {complaint}");
        return ExitCodes.BadInput;
    }
}
