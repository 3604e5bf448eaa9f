namespace PolicyLint.Analysis;

/// <summary>The small words by which a voice is told.</summary>
internal static class VoiceWords
{
    private const int Longest = 10;

    /// <summary>Whether a word is I, we, or a form of them; nothing after an apostrophe.</summary>
    public static bool IsFirstPerson(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return false;
        Span<char> folded = stackalloc char[Longest];
        return folded[..Fold(word, folded)] is "i" or "me" or "my" or "mine" or "myself" or "we" or "us" or "our" or "ours" or "ourselves";
    }

    /// <summary>Whether a word is you or a form of it; nothing after an apostrophe.</summary>
    public static bool IsSecondPerson(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return false;
        Span<char> folded = stackalloc char[Longest];
        return folded[..Fold(word, folded)] is "you" or "your" or "yours" or "yourself" or "yourselves";
    }

    /// <summary>Whether a word is drawn together out of two: don't, we're, it's. A name's possessive is none.</summary>
    public static bool IsContraction(ReadOnlySpan<char> word)
    {
        var at = word.LastIndexOfAny('\'', '’');
        if (at <= 0 || word.Length > Longest) return false;
        Span<char> buffer = stackalloc char[Longest];
        var folded = buffer[..Fold(word, buffer)];
        return folded[(at + 1)..] switch
        {
            "t" => at > 1 && folded[at - 1] == 'n',
            "m" or "re" or "ve" or "ll" or "d" => true,
            "s" => folded[..at] is "it" or "that" or "there" or "here" or "what" or "who" or "where" or "how" or "he" or "she" or "let",
            _ => false,
        };
    }

    /// <summary>The word up to its apostrophe.</summary>
    public static ReadOnlySpan<char> BeforeApostrophe(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny('\'', '’');
        return at < 0 ? word : word[..at];
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++) folded[i] = char.ToLowerInvariant(word[i]);
        return word.Length;
    }
}
