namespace PolicyLint.Policies;

/// <summary>Where a fix puts what it inserts.</summary>
public enum FixPlacement
{
    /// <summary>At the start of the post.</summary>
    Start,

    /// <summary>Under the title; the start of the text where there is none.</summary>
    AfterTitle,

    /// <summary>At the end of the post.</summary>
    End,

    /// <summary>Right before the span reported.</summary>
    Before,

    /// <summary>As a block of its own before the block that holds the span reported.</summary>
    LineBefore,
}
