using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Cli.Tests;

public sealed class VoiceCommandTests : IDisposable
{
    private const string Post = "We moved the login page last week. It took two days longer than planned. We found the fault in the log of a slow morning. Tell us if it comes back, and we will look again.\n\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("policylint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_can_be_read_and_says_what_was_measured()
    {
        Write("posts/a.md", string.Concat(Enumerable.Repeat(Post, 4)));
        Write("posts/b.md", string.Concat(Enumerable.Repeat(Post, 3)));
        var run = Run("voice", "posts");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Wrote voice.yaml from 2 posts with 252 words.", run.Out, StringComparison.Ordinal);
        var reading = HouseVoice.Read("voice.yaml", SourceText.From(File.ReadAllText(Path.Combine(_folder, "voice.yaml"))));
        Assert.Empty(reading.Problems);
        Assert.Equal((9, 0, 0), (reading.Value.SentenceWords, reading.Value.Emoji, reading.Value.Jargon));
        Assert.Equal(1, reading.Value.Tone.Values.Sum(), 1);
    }

    [Fact]
    public void A_draft_far_from_the_voice_is_told_by_how_much()
    {
        Write("posts/a.md", string.Concat(Enumerable.Repeat(Post, 7)));
        Assert.Equal(0, Run("voice", "posts").ExitCode);
        Write("organisation.yaml", "employer: Contoso\n");
        Write("policylint.yaml", "root: true\n");
        Write("draft.md", "We wrote. We " + string.Join(' ', Enumerable.Repeat("walked to our harbour and", 14)) + " back.\n");
        var run = Run("lint", "draft.md", "--min-severity", "hint", "--rule", "PL5004");
        Assert.Contains("words; your house voice: 9.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_voice_edited_by_hand_is_not_overwritten_unasked()
    {
        Write("posts/a.md", string.Concat(Enumerable.Repeat(Post, 7)));
        Write("voice.yaml", "sentenceWords: 12\n");
        var run = Run("voice", "posts");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("voice.yaml is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("sentenceWords: 12\n", File.ReadAllText(Path.Combine(_folder, "voice.yaml")));
        Assert.Equal(0, Run("voice", "posts", "--force").ExitCode);
    }

    [Fact]
    public void Too_few_words_and_unreadable_posts_are_told()
    {
        Write("a.md", "Hello.");
        Assert.Contains("too few to tell a voice by", Run("voice", "a.md").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "voice.yaml")));
        Write("good.md", string.Concat(Enumerable.Repeat(Post, 7)));
        File.WriteAllBytes(Path.Combine(_folder, "bad.md"), [(byte)'a', 0xFF]);
        var run = Run("voice", "good.md", "bad.md");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("bad.md: Byte 1 is no UTF-8", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "voice.yaml")));
    }

    private CommandRun Run(params string[] arguments) => CommandRun.In(_folder, [], arguments);

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, content);
    }
}
