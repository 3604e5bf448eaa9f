using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Tests.Fixes;

public sealed class ThreadSplitterTests
{
    private static readonly string[] Pieces =
    [
        "The bus was late again. ", "We walked along the quay and talked about maps ", "why? ", "Really! ", "small maps are best, ", "and ", "\n", "\n\n",
        "https://contoso.example/a-very-long-address?that=counts#as-twenty-three ", "contoso.example/x ", "@contoso ", "#harbour ", "#ad ", "😀", "👩‍👩‍👧 ", "é", "e\u0301 ",
        "東京は今日も雨です。", "日本", "U.S. ", "e.g. ", "3.14 ", "“Quoted.” ", "(aside) ", "supercalifragilistic ", "x",
    ];

    private static readonly Gen<string> Long = Gen.Int[0, Pieces.Length - 1].Array[20, 150].Select(choice => string.Concat(choice.Select(i => Pieces[i])));

    [Fact]
    public void Parts_keep_within_the_limit_and_join_to_the_original() => Long.Sample(
        text =>
        {
            Check(text, isNumbered: false);
            Check(text, isNumbered: true);
            Check("#ad " + text, isNumbered: false);
            Check("#ad " + text, isNumbered: true);
        },
        iter: 200);

    private static void Check(string text, bool isNumbered)
    {
        var draft = FixBench.Read(text, Channel.Tweet);
        var original = draft.Source.Slice(draft.Posts[0].Span).ToString();
        var fix = ThreadSplitter.Split(draft, draft.Posts[0], isNumbered);
        if (WeightedLength.Count(original) <= WeightedLength.Limit)
        {
            Assert.Null(fix);
            return;
        }

        Assert.NotNull(fix);
        var read = FixBench.Read(draft.Source.WithChanges(fix.Changes).Content, Channel.Tweet);
        var joined = new System.Text.StringBuilder();
        foreach (var post in read.Posts)
        {
            var part = read.Source.Slice(post.Span).ToString();
            Assert.InRange(WeightedLength.Count(part), 1, WeightedLength.Limit);
            if (isNumbered)
            {
                var number = $" {post.Index + 1}/{read.Posts.Length}";
                Assert.EndsWith(number, part, StringComparison.Ordinal);
                part = part[..^number.Length];
            }

            var rest = Squeeze(original)[joined.Length..];
            if (!rest.StartsWith(Squeeze(part), StringComparison.Ordinal) && part.StartsWith("#ad ", StringComparison.Ordinal)) part = part[4..];
            joined.Append(Squeeze(part));
        }

        Assert.Equal(Squeeze(original), joined.ToString());
        if (original.StartsWith("#ad ", StringComparison.Ordinal)) Assert.All(read.Posts, post => Assert.Contains("#ad", read.Source.Slice(post.Span).ToString(), StringComparison.Ordinal));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    [Fact]
    public void Parts_end_at_sentence_ends()
    {
        var sentence = "The bus to the harbour was late again and so we walked along the quay.";
        var read = Split(string.Join(' ', Enumerable.Repeat(sentence, 9)));
        Assert.All(read.Posts, post => Assert.EndsWith(".", read.Source.Slice(post.Span).ToString(), StringComparison.Ordinal));
        Assert.Equal(3, read.Posts.Length);
    }

    [Fact]
    public void A_sentence_too_long_is_cut_between_words()
    {
        var read = Split(string.Join(' ', Enumerable.Repeat("harbour", 60)));
        Assert.All(read.Posts, post => Assert.All(read.Source.Slice(post.Span).ToString().Split(' '), word => Assert.Equal("harbour", word)));
    }

    [Fact]
    public void A_part_that_would_be_read_as_front_matter_is_not_made()
    {
        var text = "The bus. " + new string('x', 265) + ".\ntitle: y" + new string('z', 100) + " " + new string('w', 200) + ".";
        var draft = FixBench.Read(text, Channel.Tweet);
        var fix = ThreadSplitter.Split(draft, draft.Posts[0], isNumbered: false);
        if (fix is not null) Assert.All(FixBench.Read(draft.Source.WithChanges(fix.Changes).Content, Channel.Tweet).Posts, post => Assert.Equal(FrontMatterKind.None, post.FrontMatter.Kind));
    }

    [Fact]
    public void Line_ends_of_the_file_separate_the_parts()
    {
        var draft = FixBench.Read("One.\r\n" + string.Concat(Enumerable.Repeat("The bus was late. ", 20)), Channel.Tweet);
        var fix = ThreadSplitter.Split(draft, draft.Posts[0], isNumbered: false);
        Assert.NotNull(fix);
        Assert.Contains("\r\n---\r\n", fix.Changes[0].NewText, StringComparison.Ordinal);
    }

    private static Draft Split(string text)
    {
        var draft = FixBench.Read(text, Channel.Tweet);
        var fix = ThreadSplitter.Split(draft, draft.Posts[0], isNumbered: false);
        Assert.NotNull(fix);
        return FixBench.Read(draft.Source.WithChanges(fix.Changes).Content, Channel.Tweet);
    }
}
