namespace PolicyLint.Phrases;

/// <summary>What one step of a phrase meets.</summary>
internal enum PhraseStepKind
{
    /// <summary>A token whose folded form is the text.</summary>
    Word,

    /// <summary>A token that is exactly the text, case and all.</summary>
    Exact,

    /// <summary>A word of a name: exactly the text, or all in capitals.</summary>
    NameWord,

    /// <summary>The last word of a name that holds a capital: as <see cref="NameWord"/>, or with a possessive 's.</summary>
    NameEnd,

    /// <summary>The last word of a name without capitals: as <see cref="Word"/>, or with a possessive 's.</summary>
    LowerNameEnd,

    /// <summary>A token whose folded form begins with the text.</summary>
    Prefix,

    /// <summary>A token that begins exactly with the text, case and all.</summary>
    ExactPrefix,

    /// <summary>A token of a kind.</summary>
    Class,

    /// <summary>The sign that ends a question.</summary>
    Question,

    /// <summary>Up to so many other words and any commas between them.</summary>
    Gap,
}
