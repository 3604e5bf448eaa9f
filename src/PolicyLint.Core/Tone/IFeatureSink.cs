namespace PolicyLint.Tone;

/// <summary>
/// Receives the features of one text. Implemented by structs, so that scoring, explaining and training share one reading of the text and
/// the compiler still inlines each.
/// </summary>
internal interface IFeatureSink
{
    /// <summary>A single word or token.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="start">First code unit.</param>
    /// <param name="length">Code units.</param>
    void Word(int row, int start, int length);

    /// <summary>
    /// A token after another, as their tags; line breaks are passed over. The span is that of both. The first token follows the beginning of the
    /// text and the end the last one: then the span is that of the one.
    /// </summary>
    /// <param name="row">Its row.</param>
    /// <param name="start">First code unit.</param>
    /// <param name="length">Code units.</param>
    void Pair(int row, int start, int length);

    /// <summary>A word or phrase of classes. No feature by itself: it tells where the classes among the traits come from.</summary>
    void Hit(ulong classes, int start, int length);

    /// <summary>The traits of the text: a mask for each group of rows that <see cref="FeatureLayout.TraitStarts"/> names, in that order.</summary>
    void Traits(scoped ReadOnlySpan<ulong> groups);

    /// <summary>The last features of a text: the value of each <see cref="TextMeasure"/>, about 0–1. All else has been handed over.</summary>
    void Measure(scoped ReadOnlySpan<float> values);
}
