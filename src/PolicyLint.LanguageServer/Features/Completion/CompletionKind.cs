namespace PolicyLint.LanguageServer.Features;

/// <summary>What is offered.</summary>
internal enum CompletionKind
{
    /// <summary>A key of a map.</summary>
    Key,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A rule's id.</summary>
    Rule,

    /// <summary>A wording.</summary>
    Wording,
}
