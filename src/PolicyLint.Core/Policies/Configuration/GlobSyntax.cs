namespace PolicyLint.Policies;

/// <summary>How a pattern for paths is written.</summary>
public enum GlobSyntax
{
    /// <summary>As in policy files: braces are alternatives, and a pattern that cannot be read is a mistake.</summary>
    Policy,

    /// <summary>As in <c>.gitignore</c>: braces are ordinary signs, classes may be POSIX ones.</summary>
    Gitignore,
}
