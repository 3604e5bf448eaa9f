using System.Text;
using System.Text.Json;

namespace PolicyLint.Cli.Tests;

public class ToneCommandTests
{
    private static readonly string[] Labels = ["promotional", "hype", "hostile", "informative", "conversational"];

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("Order now!\r\n\r\n🎉\nDas ist nur ein Satz, und er ist nicht auf Englisch geschrieben.\n\t\nlast", 6)]
    [InlineData("\uFEFFa\nb", 2)]
    public void Lines_gives_exactly_one_object_a_line(string text, int count)
    {
        var run = CommandRun.Of(Encoding.UTF8.GetBytes(text), "tone", "--lines");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Out.Split('\n')[..^1];
        Assert.Equal(count, lines.Length);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(["label", "probabilities", "language"], json.RootElement.EnumerateObject().Select(property => property.Name));
            var probabilities = json.RootElement.GetProperty("probabilities").EnumerateObject().ToList();
            Assert.Equal(Labels, probabilities.Select(property => property.Name));
            Assert.Equal(1, probabilities.Sum(property => property.Value.GetDouble()), 4);
            Assert.Equal(probabilities.MaxBy(property => property.Value.GetDouble()).Name, json.RootElement.GetProperty("label").GetString());
        }
    }

    [Fact]
    public void Lines_tells_what_is_English()
    {
        var run = CommandRun.Of("Order now!\n\n12 🎉\nDas ist nur ein Satz, und er ist nicht auf Englisch geschrieben.\n"u8.ToArray(), "tone", "--lines");
        Assert.Equal(["en", "zxx", "zxx", "und"], run.Out.Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("language").GetString()));
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_one_line()
    {
        var run = CommandRun.Of(Encoding.UTF8.GetBytes(new string('a', 300_000) + "\nb\n" + string.Concat(Enumerable.Repeat("é ", 500_000))), "tone", "--lines");
        Assert.Equal((0, 3), (run.ExitCode, run.Out.Split('\n').Length - 1));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_with_offset_and_line_after_what_could_be_scored()
    {
        var run = CommandRun.Of([.. "fine\nbad "u8, 0xC3, (byte)'\n'], "tone", "--lines");
        Assert.Equal((2, 1), (run.ExitCode, run.Out.Split('\n').Length - 1));
        Assert.Equal("policylint: standard input: byte 9, in line 2, is no UTF-8: save the text as UTF-8.\n", run.Error);
        var whole = CommandRun.Of([(byte)'a', 0xFF], "tone");
        Assert.Equal((2, "policylint: standard input: Byte 1 is no UTF-8: save the file as UTF-8.\n"), (whole.ExitCode, whole.Error));
    }

    [Fact]
    public void Text_shows_sentences_and_a_bar_for_each_label()
    {
        var run = CommandRun.Of("Order now and save 40%! \u001b[31mIt rained all week."u8.ToArray(), "tone");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"promotional +0\.\d\d  Order now and save 40%!", run.Out);
        Assert.DoesNotContain('\e', run.Out);
        foreach (var label in Labels) Assert.Matches($@"(?m)^{label} +\d\.\d\d  [█░]{{20}}$", run.Out);
    }

    [Fact]
    public void Text_leaves_out_what_says_nothing()
    {
        Assert.Equal(2, CommandRun.Of("It rained.\n\n![](boots.png)\n\n***\n\nIt rained again."u8.ToArray(), "tone").Out.Split("\n\n")[0].Split('\n').Length);
        Assert.Equal((0, "There is no sentence to score.\n"), Result(CommandRun.Of("![](boots.png)\n"u8.ToArray(), "tone")));
    }

    [Fact]
    public void Json_holds_the_whole_and_its_sentences()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("# Boots\n\nOrder **now** and save 40%!\n"u8.ToArray(), "tone", "--format", "json").Out);
        Assert.Equal("promotional", json.RootElement.GetProperty("whole").GetProperty("label").GetString());
        var sentence = json.RootElement.GetProperty("sentences")[1];
        Assert.Equal(("Order now and save 40%!", 9, 36), (sentence.GetProperty("text").GetString(), sentence.GetProperty("start").GetInt32(), sentence.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void Jsonl_writes_one_object_a_sentence()
    {
        var run = CommandRun.Of("Order now! It rained.\n\nWhy?"u8.ToArray(), "tone", "-", "--format", "jsonl");
        Assert.Equal(["Order now!", "It rained.", "Why?"], run.Out.Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()));
    }

    [Fact]
    public void An_empty_text_is_no_error()
    {
        Assert.Equal((0, "There is no sentence to score.\n"), Result(CommandRun.Of([], "tone")));
        Assert.Equal((0, ""), Result(CommandRun.Of([], "tone", "--format", "jsonl")));
        Assert.Contains("\"whole\": null", CommandRun.Of([], "tone", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tone nowhere.md", "nowhere.md: There is no such file.")]
    [InlineData("tone --lines nowhere.md", "cannot read nowhere.md: it does not exist.")]
    [InlineData("tone --lines --format text", "--lines writes JSON lines")]
    [InlineData("tone --format yaml", "there is no format “yaml”")]
    [InlineData("tone --line", "did you mean `--lines`?")]
    public void A_wrong_command_line_gets_one_line_and_exit_code_2(string arguments, string message)
    {
        var run = CommandRun.Of([], arguments.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static (int, string) Result(CommandRun run) => (run.ExitCode, run.Out);
}
