namespace PolicyLint.LanguageServer.Features;

/// <summary>A value to offer.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Detail">What it stands for, or empty.</param>
internal readonly record struct SuggestedValue(string Text, string Detail);
