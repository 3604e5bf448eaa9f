namespace PolicyLint.Tone;

/// <summary>The names of labels as rules, reports and training data write them.</summary>
public static class ToneLabelNames
{
    /// <summary>The names, in the order of <see cref="ToneLabel"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["promotional", "hype", "hostile", "informative", "conversational"];

    /// <summary>The name of a label.</summary>
    public static string NameOf(ToneLabel label) => All[(int)label];
}
