namespace PolicyLint.Fixes;

/// <summary>Whether a fix may be made without a person's choice.</summary>
public enum FixKind
{
    /// <summary>Made only when a person picks it. Every fix that states a fact in the author's name is of this kind.</summary>
    Suggested,

    /// <summary>Made by <c>policylint fix</c> and on save: it cannot change what the author says.</summary>
    Safe,
}
