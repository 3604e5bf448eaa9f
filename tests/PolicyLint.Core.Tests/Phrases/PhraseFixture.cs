using PolicyLint.Phrases;
using PolicyLint.Tests.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Phrases;

/// <summary>Runs phrases over a text in which <c>[|…|]</c> stands around every match that is expected.</summary>
internal static class PhraseFixture
{
    internal static void Check(string[] phrases, string marked, bool isPlainChannel = false, bool isExact = false)
    {
        var (text, expected) = Unmark(marked);
        Assert.Equal(marked, Mark(text, Find(phrases, text, isPlainChannel, isExact)));
        Assert.Equal(expected, Find(phrases, text, isPlainChannel, isExact));
    }

    internal static TextSpan[] Find(string[] phrases, string text, bool isPlainChannel = false, bool isExact = false)
    {
        var builder = new PhraseSetBuilder();
        var group = builder.AddGroup();
        var parser = new PhraseParser(new SampleLists(), isExact);
        foreach (var phrase in phrases)
        {
            var result = parser.Parse(phrase);
            Assert.True(result.IsPhrase, $"{phrase}: {result.Error.Message}");
            builder.Add(group, result.Phrase);
        }

        var buffer = new PhraseMatchBuffer();
        builder.Build().Match(TokenizedText.Of(text, isPlainChannel), buffer);
        return [.. buffer.Matches.ToArray().Select(m => m.Span)];
    }

    private static (string Text, TextSpan[] Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        var text = "";
        foreach (var part in marked.Split("[|"))
        {
            var end = part.IndexOf("|]", StringComparison.Ordinal);
            if (end >= 0) spans.Add(new TextSpan(text.Length, end));
            text += end >= 0 ? part.Remove(end, 2) : part;
        }

        return (text, [.. spans]);
    }

    private static string Mark(string text, TextSpan[] spans)
    {
        foreach (var span in spans.Reverse()) text = text.Insert(span.End, "|]").Insert(span.Start, "[|");
        return text;
    }
}
