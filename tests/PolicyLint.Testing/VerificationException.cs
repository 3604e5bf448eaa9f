namespace PolicyLint.Testing;

/// <summary>A test text did not come out as marked. The message shows expected and actual text.</summary>
/// <param name="message">What came out instead.</param>
public sealed class VerificationException(string message) : Exception(message);
