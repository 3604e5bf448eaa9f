namespace PolicyLint.Drafts;

/// <summary>What a directive does.</summary>
public enum DirectiveKind
{
    /// <summary><c>policylint-disable</c>: from here to the matching enable or the end.</summary>
    Disable,

    /// <summary><c>policylint-enable</c>.</summary>
    Enable,

    /// <summary><c>policylint-disable-next</c>: the next block.</summary>
    DisableNext,

    /// <summary><c>policylint-disable-line</c>: the source line the directive stands on.</summary>
    DisableLine,

    /// <summary><c>policylint-disable-file</c>: the whole file.</summary>
    DisableFile,
}
