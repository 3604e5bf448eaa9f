using CsCheck;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class ToneExplanationTests
{
    private const string Pitch = "Order now and save 40% on your first box!";

    [Fact]
    public void The_words_that_sell_are_named_with_their_places()
    {
        var explanation = ToneModel.BuiltIn.Explain(Pitch, top: 5);
        Assert.Equal(ToneLabel.Promotional, explanation.Label);
        var order = Assert.Single(explanation.Contributions, contribution => contribution.Name == "Order now");
        Assert.Equal(0, order.Span.Start);
        Assert.Contains("call-to-action", order.Classes);
    }

    [Fact]
    public void The_hardest_push_comes_first_and_no_more_come_than_asked_for()
    {
        var weights = ToneModel.BuiltIn.Explain(Pitch, top: 3).Contributions.Select(contribution => contribution.Weight).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.InRange(weights.Count, 1, 3);
        Assert.Empty(ToneModel.BuiltIn.Explain(Pitch, top: 0).Contributions);
    }

    [Fact]
    public void Stop_words_explain_nothing()
    {
        var contributions = ToneModel.BuiltIn.Explain("The state of the art is the only one of these that we have.", top: 50).Contributions;
        Assert.DoesNotContain(contributions, contribution => contribution.Name is "The" or "of" or "is");
    }

    [Fact]
    public void Every_contribution_names_what_stands_at_its_place() => Gen.String[Gen.Char[" abcdeiou'\"!?.,;@#%$’1-\n"], 0, 80].Sample(text =>
    {
        var explanation = ToneModel.BuiltIn.Explain(text, top: 100);
        Assert.Equal(ToneModel.BuiltIn.Score(text), explanation.Score);
        foreach (var contribution in explanation.Contributions)
        {
            if (!contribution.Span.IsEmpty) Assert.Equal(contribution.Name, text.Substring(contribution.Span.Start, contribution.Span.Length));
            Assert.True(contribution.Weight > 0);
        }
    });

    [Fact]
    public void A_long_text_is_explained_too() =>
        Assert.NotEmpty(ToneModel.BuiltIn.Explain(string.Concat(Enumerable.Repeat(Pitch + " ", 500)), top: 5).Contributions);
}
