using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Tests;

/// <summary>Whatever is typed, what the editor shows is what the command line would say of the text that stands there in the end.</summary>
public sealed class EditSequenceTests : IDisposable
{
    private const int Sequences = 2_000;

    private static readonly string[] Pieces =
    [
        "We guarantee results", ". ", "\n\n", "\r\n", "\r", "\n", "# ", "🎉", "👩‍👩‍👧", "e\u0301", "Act **now**", "> ", "- ", "| a | b |\n|---|---|\n", "[link](http://contoso.example)",
        "---\n", "channel: tweet\n", "<!-- policylint-disable-line PL2001 -- quoted -->", "`code`", "risk-free", "#ad", "TODO", "jane.doe@fabrikam.example", "\u2028", "\ud83c", "日本語", " ", "?",
    ];

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Double[0, 1],
        Gen.Double[0, 1],
        Gen.Int[0, Pieces.Length],
        (start, length, piece) => new Step(start, length < 0.5 ? 0 : (length - 0.5) / 4, piece == Pieces.Length ? "" : Pieces[piece]));

    private static readonly Gen<Step[][]> Messages = Steps.Array[1, 4].Array[1, 6];

    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_any_edits_the_findings_are_those_of_a_fresh_lint_of_the_file()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        var session = new LintSession(new SessionOptions(_folder.Root, null, [], DateOnly.FromDateTime(DateTime.Now), DraftFile.DefaultMaxBytes));
        var policy = new PolicyLocator(_folder.Root).ForFolder(_folder.Root);
        var number = 0;
        await Messages.SampleAsync(
            async messages =>
            {
                var name = $"posts/{Interlocked.Increment(ref number)}.md";
                var uri = _folder.UriOf(name);
                var text = "# News\n\nWe shipped it.\n";
                editor.OpenDocument(uri, text);
                for (var i = 0; i < messages.Length; i++) editor.Change(uri, i + 2, [.. messages[i].Select(step => step.ToEdit(ref text))]);
                // What JSON cannot carry, a lone half of a pair, arrives as U+FFFD, and so it is written to disk.
                var path = _folder.Write(name, text);
                var published = await editor.PublishedAsync(uri, messages.Length + 1);
                var expected = session.Lint(new DiscoveredDraft(path, policy), CancellationToken.None);
                Assert.Equal(Describe(expected), Describe(published));
            },
            iter: Sequences,
            threads: 1);
    }

    [Fact]
    public void After_any_edits_the_text_is_the_one_that_was_typed() => Messages.Sample(
        messages =>
        {
            var workspace = new DraftWorkspace(TimeProvider.System, _ => { }, (_, _) => { });
            workspace.SetSettings(ServerSettings.Default with { LintsOnSave = true });
            var text = "# News\r\n\r\nWe shipped it 🎉.\n";
            workspace.Open("untitled:a", "plaintext", 1, text);
            for (var i = 0; i < messages.Length; i++)
            {
                var changes = messages[i].Select(step => step.ToChange(ref text)).ToArray();
                workspace.Change("untitled:a", i + 2, changes);
            }

            Assert.Equal(text, workspace.Find("untitled:a")?.Text.Content);
        },
        iter: Sequences,
        threads: 1);

    private static string Describe(FileReport report)
    {
        var lines = report.Diagnostics.Where(diagnostic => diagnostic.Suppression is null).Select(diagnostic =>
        {
            var start = report.Source.GetLinePosition(diagnostic.Span.Start);
            var end = report.Source.GetLinePosition(diagnostic.Span.End);
            return $"{diagnostic.Rule.Id} {start.Line}:{start.Character}-{end.Line}:{end.Character} {Severity.Error - diagnostic.Severity + 1} {diagnostic.Message} {diagnostic.Fingerprint}";
        });
        return string.Join('\n', lines);
    }

    private static string Describe(JsonArray published) => string.Join('\n', published.Select(finding =>
        $"{finding?["code"]} {finding?["range"]?["start"]?["line"]}:{finding?["range"]?["start"]?["character"]}-{finding?["range"]?["end"]?["line"]}:{finding?["range"]?["end"]?["character"]} {finding?["severity"]} {finding?["message"]} {finding?["data"]?["fingerprint"]}"));

    /// <summary>An edit in parts of a text whose length is not known yet.</summary>
    /// <param name="Start">Where, 0–1 of the text.</param>
    /// <param name="Length">How much goes, 0–1 of the text.</param>
    /// <param name="NewText">What comes.</param>
    private sealed record Step(double Start, double Length, string NewText)
    {
        public object ToEdit(ref string text)
        {
            var before = SourceText.From(text);
            var (start, end, written) = Place(text);
            text = Apply(text, start, end, written);
            return Editor.Edit(start.Line, start.Character, end.Line, end.Character, written);

            (LinePosition Start, LinePosition End, string Written) Place(string content)
            {
                var from = Inside(content, (int)(Start * content.Length));
                var to = Inside(content, Math.Min(content.Length, from + (int)(Length * content.Length)));
                return (before.GetLinePosition(from), before.GetLinePosition(to), ToWellFormed(NewText));
            }
        }

        public DocumentChange ToChange(ref string text)
        {
            var before = SourceText.From(text);
            var from = (int)(Start * text.Length);
            var (start, end) = (before.GetLinePosition(from), before.GetLinePosition(Math.Min(text.Length, from + (int)(Length * text.Length))));
            text = Apply(text, start, end, NewText);
            return new DocumentChange(start, end, NewText);
        }

        /// <summary>The edit made by hand: lines are counted here and not by the code under test.</summary>
        private static string Apply(string text, LinePosition start, LinePosition end, string written) => text[..OffsetOf(text, start)] + written + text[OffsetOf(text, end)..];

        private static int OffsetOf(string text, LinePosition position)
        {
            int line = 0, i = 0;
            for (; line < position.Line; i++)
            {
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                if (text[i] is '\n' or '\r') line++;
            }

            // A column between \r and \n counts as the line's end.
            var lineEnd = text.AsSpan(i).IndexOfAny('\r', '\n');
            return lineEnd < 0 ? i + position.Character : i + Math.Min(position.Character, lineEnd);
        }

        /// <summary>Not between the halves of a pair, where no editor puts a caret.</summary>
        private static int Inside(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]) ? offset - 1 : offset;

        private static string ToWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
