using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class AllocationTests
{
    private const string Plain = "We at Contoso moved the build to https://contoso.com/build and wrote down what we would do again, @ann. See fabrikam.com #build.\n";

    /// <summary>Code that is not optimised yet boxes a few values a call: what counts is that nothing grows with the text.</summary>
    [Fact]
    public void Reading_a_long_plain_text_allocates_next_to_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(Plain, 1_000));
        Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_096);
    }

    private static void Read(string text)
    {
        _ = Normalization.ToNfc(text);
        _ = WeightedLength.Count(text) + WeightedLength.OverflowAt(text, text.Length / 2) + Graphemes.Count(text);
        _ = LanguageProfile.Detect(text);
        for (var i = 0; i < text.Length; i++)
            _ = EmojiScanner.LengthAt(text, i) + HashtagScanner.LengthAt(text, i) + MentionScanner.LengthAt(text, i);
    }
}
