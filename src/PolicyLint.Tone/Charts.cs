using System.Globalization;
using System.Text;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Draws figures as SVG.</summary>
internal static class Charts
{
    private const int Size = 320;
    private const int Margin = 44;
    private const string Blue = "#3b6ea5";

    /// <summary>How often the label is right, by how sure the model is of it; on the diagonal it is as sure as it should be.</summary>
    public static string Calibration(Evaluation evaluation)
    {
        var bins = evaluation.Reliability();
        var most = bins.Max(bin => bin.Count);
        var body = new StringBuilder();
        foreach (var (confidence, accuracy, count) in bins)
        {
            var radius = 3 + (9 * Math.Sqrt((double)count / most));
            body.Append(CultureInfo.InvariantCulture, $"""<circle cx="{X(confidence):F1}" cy="{Y(accuracy):F1}" r="{radius:F1}" """);
            body.AppendLine(CultureInfo.InvariantCulture, $"""fill="{Blue}"><title>{count} texts</title></circle>""");
        }

        return Frame("probability of the label", "share that is right", Line([(0, 0), (1, 1)], "#999", "4 4") + body);
    }

    /// <summary>Precision against recall, of a sales pitch and of hostility.</summary>
    public static string Precision(Evaluation evaluation)
    {
        var pitch = Curve(
            evaluation,
            label => label is ToneLabel.Promotional or ToneLabel.Hype,
            p => p[(int)ToneLabel.Promotional] + p[(int)ToneLabel.Hype]);
        var hostile = Curve(evaluation, label => label == ToneLabel.Hostile, p => p[(int)ToneLabel.Hostile]);
        return Frame("recall", "precision (blue: sales pitch, red: hostile)", Line(pitch, Blue, "none") + Line(hostile, "#b5482f", "none"));
    }

    private static List<(double X, double Y)> Curve(Evaluation evaluation, Func<ToneLabel, bool> isHit, Func<float[], float> score)
    {
        var points = new List<(double X, double Y)>();
        for (var step = 50; step < 100; step++) points.Add((evaluation.Recall(step / 100.0, score, isHit, out _), step / 100.0));
        return points;
    }

    private static double X(double value) => Margin + (value * Size);

    private static double Y(double value) => 12 + ((1 - value) * Size);

    private static string Line(IEnumerable<(double X, double Y)> points, string colour, string dashes)
    {
        var line = new StringBuilder($"""<polyline fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}" points=" """.TrimEnd());
        foreach (var (x, y) in points) line.Append(CultureInfo.InvariantCulture, $"{X(x):F1},{Y(y):F1} ");
        return line.AppendLine("\"/>").ToString();
    }

    private static string Frame(string across, string up, string body)
    {
        var svg = new StringBuilder();
        svg.AppendLine(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size + Margin + 16} {Size + Margin + 12}" font-family="sans-serif" font-size="12">""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect x="{Margin}" y="12" width="{Size}" height="{Size}" fill="white" stroke="#ccc"/>""");
        foreach (var tick in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1])
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{X(tick):F0}" y="{Size + 28}" text-anchor="middle">{tick}</text>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Margin - 4}" y="{Y(tick) + 4:F0}" text-anchor="end">{tick}</text>""");
        }

        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{X(0.5):F0}" y="{Size + 46}" text-anchor="middle">{across}</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text transform="translate(8 {Y(0.5):F0}) rotate(-90)" text-anchor="middle">{up}</text>""");
        return svg.Append(body).AppendLine("</svg>").ToString();
    }
}
