using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>One of the texts a phrase stands for, on its way to become steps.</summary>
internal readonly ref struct ExpandedText
{
    internal ExpandedText(
        ReadOnlySpan<char> text, ReadOnlySpan<int> positions, ReadOnlySpan<bool> isEscaped, ReadOnlySpan<Token> tokens, List<PhraseMark> marks)
    {
        Text = text;
        Positions = positions;
        IsEscaped = isEscaped;
        Tokens = tokens;
        Marks = marks;
    }

    /// <summary>The characters.</summary>
    internal ReadOnlySpan<char> Text { get; }

    /// <summary>For each character its place in the phrase.</summary>
    internal ReadOnlySpan<int> Positions { get; }

    /// <summary>For each character whether a backslash stood before it.</summary>
    internal ReadOnlySpan<bool> IsEscaped { get; }

    /// <summary>The characters cut into tokens.</summary>
    internal ReadOnlySpan<Token> Tokens { get; }

    /// <summary>What stands between the characters, in their order.</summary>
    internal List<PhraseMark> Marks { get; }
}
