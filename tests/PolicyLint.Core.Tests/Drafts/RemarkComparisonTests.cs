using System.Diagnostics;
using System.Text.Json;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Drafts;

public sealed class RemarkComparisonTests
{
    [Fact]
    public void Every_word_of_the_prose_stands_where_remark_finds_it()
    {
        using var posts = RealPosts.Unpack("18f-site.tar.xz");
        var report = Compare(posts.Files);
        Assert.True(report.EndsWith(" 0 differences", StringComparison.Ordinal), report);
    }

    private static string Compare(IEnumerable<string> files)
    {
        var folder = Path.Combine(RealPosts.RepositoryRoot(), "tests", "remark-compare");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "Run npm ci in tests/remark-compare first.");
        var start = new ProcessStartInfo("node", "compare.mjs") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var report = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            node.StandardInput.WriteLine(Line(Path.GetFileName(file), text));
        }

        node.StandardInput.Close();
        return report.GetAwaiter().GetResult().TrimEnd();
    }

    private static string Line(string path, string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("text", MaskedText.Create(text, 0, isMdx: false).Text);
            json.WriteStartArray("words");
            foreach (var (offset, word) in WordsOf(MarkedSource.Read(text)))
            {
                json.WriteStartArray();
                json.WriteNumberValue(offset);
                json.WriteStringValue(word);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Every run of ASCII letters in the prose: a plainer word than the tokenizer's, so that both sides mean the same.</summary>
    private static List<(int Offset, string Word)> WordsOf(Draft draft)
    {
        var words = new List<(int, string)>();
        var prose = draft.Prose;
        foreach (ref readonly var block in prose.Blocks)
        {
            if ((block.Scopes & ProseScopes.Text) == 0) continue;
            for (var i = block.Span.Start; i < block.Span.End; i++)
            {
                var start = i;
                while (i < block.Span.End && char.IsAsciiLetter(prose.Text[i])) i++;
                if (i > start) words.Add((prose.Map.ToSource(new TextSpan(start, 1)).Start, prose.Text[start..i]));
            }
        }

        return words;
    }
}
