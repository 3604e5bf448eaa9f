namespace PolicyLint.Tone;

/// <summary>A tone model that cannot be used. The message is one line that says what is wrong and what to do.</summary>
public sealed class ToneModelException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ToneModelException(string message)
        : base(message)
    {
    }
}
