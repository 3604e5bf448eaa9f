using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Shows text of a draft with every secret that was found in it masked, sign by sign, so that columns stay.</summary>
internal sealed class SecretMask(FileReport report)
{
    private const char Mask = '*';

    private readonly TextSpan[] _secrets = [.. report.Diagnostics.Where(diagnostic => diagnostic.IsSecret).Select(diagnostic => diagnostic.Span)];

    /// <summary>The text of a span, masked.</summary>
    public string Show(TextSpan span)
    {
        var text = report.Source.Slice(span).ToString();
        if (!_secrets.Any(span.OverlapsWith)) return text;
        return string.Create(text.Length, (text, span, _secrets), static (signs, state) =>
        {
            state.text.CopyTo(signs);
            foreach (var secret in state._secrets)
                for (var i = Math.Max(secret.Start, state.span.Start); i < Math.Min(secret.End, state.span.End); i++) signs[i - state.span.Start] = Mask;
        });
    }
}
