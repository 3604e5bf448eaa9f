namespace PolicyLint.Cli.Commands;

/// <summary>How <c>policylint tone</c> writes.</summary>
internal enum ToneFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One document.</summary>
    Json,

    /// <summary>One object a sentence.</summary>
    Jsonl,
}
