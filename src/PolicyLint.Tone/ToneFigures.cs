namespace PolicyLint.ToneTraining;

/// <summary>What a model reached on texts whose batch was left out of training.</summary>
/// <param name="MacroF1">Mean F1 of the five labels, 0–1.</param>
/// <param name="PitchRecall">Recall of a sales pitch at a precision of 0.9, 0–1.</param>
/// <param name="CalibrationError">Expected calibration error, 0–1.</param>
internal sealed record ToneFigures(double MacroF1, double PitchRecall, double CalibrationError);
