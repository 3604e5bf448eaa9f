namespace PolicyLint.Drafts;

/// <summary>Tells the dot of an abbreviation from the one that ends a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Never the last word of a sentence: titles and words that announce another.</summary>
    private static bool AlwaysContinues(ReadOnlySpan<char> word) =>
        word is "mr" or "mrs" or "ms" or "mx" or "dr" or "prof" or "rev" or "hon" or "gen" or "col" or "lt" or "sgt"
            or "capt" or "cmdr" or "gov" or "sen" or "rep" or "pres" or "messrs" or "e.g" or "i.e" or "eg" or "ie" or "vs" or "cf"
            or "viz" or "approx" or "ca" or "incl" or "esp" or "resp";

    /// <summary>An abbreviation only where a number follows: <c>No. 5</c>, <c>Fig. 2</c>, <c>Jan. 3</c>.</summary>
    private static bool ContinuesBeforeNumber(ReadOnlySpan<char> word) =>
        word is "no" or "nos" or "nr" or "fig" or "figs" or "eq" or "vol" or "vols" or "ch" or "sec" or "art" or "p" or "pp"
            or "par" or "ver" or "v" or "ext" or "tel" or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep"
            or "sept" or "oct" or "nov" or "dec" or "est";

    /// <summary>May stand at a sentence's end: the next word decides.</summary>
    private static bool MayEnd(ReadOnlySpan<char> word) =>
        word is "etc" or "inc" or "ltd" or "llc" or "co" or "corp" or "bros" or "plc" or "jr" or "sr" or "dept" or "univ" or "assn"
            or "ave" or "blvd" or "st" or "al";

    /// <summary>Words that, with a capital after such an abbreviation, begin a new sentence.</summary>
    private static bool OpensSentence(ReadOnlySpan<char> word) =>
        word is "the" or "a" or "an" or "it" or "its" or "we" or "i" or "you" or "they" or "he" or "she" or "this" or "that"
            or "these" or "those" or "there" or "here" or "our" or "my" or "your" or "their" or "his" or "her" or "in" or "on"
            or "at" or "for" or "with" or "from" or "by" or "as" or "to" or "after" or "before" or "but" or "and" or "or" or "so"
            or "if" or "when" or "while" or "what" or "why" or "how" or "who" or "where" or "which" or "then" or "now" or "not"
            or "no" or "yes" or "please" or "thanks" or "also" or "however" or "let" or "let's" or "it's" or "i'm" or "we're"
            or "don't" or "some" or "all" or "each" or "every" or "many" or "most" or "once" or "since" or "because" or "today"
            or "see" or "read" or "join" or "get" or "use" or "is" or "are" or "was" or "did" or "do" or "does" or "can" or "will"
            or "would" or "should";

    /// <summary>Whether the sentence goes on after the dot of <paramref name="stop"/>, though no small letter follows.</summary>
    internal static bool Continue(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int sentenceToken, int stop, int next)
    {
        var token = tokens[stop];
        var isOwnToken = token.Kind == TokenKind.Sign;
        if (isOwnToken && (stop == sentenceToken || text[token.Start] != '.' || tokens[stop - 1].End != token.Start)) return false;
        var word = isOwnToken ? tokens[stop - 1] : token;
        var follower = tokens[next];
        if (word.Kind == TokenKind.Number) return stop - 1 == sentenceToken && word.Length <= 2; // "1. Install it"
        if (word.Kind != TokenKind.Word || word.Length > 7) return false;
        Span<char> folded = stackalloc char[word.Length];
        var length = isOwnToken ? word.Length : word.Length - 1;
        for (var i = 0; i < length; i++) folded[i] = TokenFolding.Fold(text[word.Start + i]);
        folded = folded[..length];
        if (length == 1 && isOwnToken && (word.Traits & TokenTraits.Capital) != 0 && folded[0] != 'i')
        {
            return follower.Kind == TokenKind.Word && !IsOpener(text, follower); // an initial
        }

        if (AlwaysContinues(folded)) return true;
        if (ContinuesBeforeNumber(folded)) return follower.Kind == TokenKind.Number;
        return (!isOwnToken || MayEnd(folded)) && !IsOpener(text, follower);
    }

    private static bool IsOpener(ReadOnlySpan<char> text, in Token follower)
    {
        if (follower.Kind != TokenKind.Word || follower.Length > 7) return follower.Kind != TokenKind.Word && follower.Kind != TokenKind.Number;
        Span<char> folded = stackalloc char[follower.Length];
        for (var i = 0; i < folded.Length; i++) folded[i] = TokenFolding.Fold(text[follower.Start + i]);
        return OpensSentence(folded);
    }
}
