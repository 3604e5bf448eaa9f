using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>One text of the training data.</summary>
/// <param name="Batch">The file it stands in, without extension: one writer, one sort of text.</param>
/// <param name="Label">What it does to its reader.</param>
/// <param name="Kind">What sort of text it is, in its writer's words ("tweet", "release-note").</param>
/// <param name="Text">The text.</param>
internal sealed record LabelledText(string Batch, ToneLabel Label, string Kind, string Text);
