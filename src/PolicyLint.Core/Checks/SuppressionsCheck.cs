using PolicyLint.Analysis;

namespace PolicyLint.Checks;

/// <summary><c>kind: suppressions</c>: a suppression without a reason, for a rule there is none of, or past its day.</summary>
internal sealed class SuppressionsCheck : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        var check = new SuppressionsCheck();
        return _ => check;
    }

    public override void Run(CheckContext context)
    {
        foreach (var suppression in InlineSuppressionReader.Read(context.Draft))
        {
            if (suppression.Reason is null)
                context.ReportSource(suppression.Span, suppression.Post, new MessageArguments(Value: "This suppression gives no reason; add one after “--”"));
            else if (suppression.Until is { } until && context.State.Request.Today >= until)
                context.ReportSource(suppression.Span, suppression.Post, new MessageArguments(Value: $"This suppression ended on {until:yyyy-MM-dd}"));
            foreach (var rule in suppression.Rules)
                if (!context.State.Policy.KnowsRule(rule.Id))
                    context.ReportSource(rule.Span, suppression.Post, new MessageArguments(Value: $"There is no rule “{rule.Id}”"));
        }
    }
}
