using System.Runtime.CompilerServices;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// The form in which tokens are compared: lower case, straight apostrophes, NFC, without ignorable characters; percentages and
/// amounts without white space, <c>U.S.</c> without its final dot. A token's hash is the hash of that form.
/// </summary>
internal static class TokenFolding
{
    /// <summary>The hash before the first character.</summary>
    internal const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>The hash (FNV-1a over UTF-16 code units) after one more folded code unit: that of a prefix is on the way to that of the word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Add(uint hash, uint folded) => (hash ^ folded) * Prime;

    /// <summary>The hash of a folded text.</summary>
    internal static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = Seed;
        foreach (var c in folded) hash = Add(hash, c);
        return hash;
    }

    /// <summary>A code unit in lower case, apostrophes straight. Halves of surrogate pairs stay as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Fold(char c) => c < 128 ? (char)(TokenCharacters.Ascii[c] & 0xFF) : FoldOther(c);

    /// <summary>Whether the token's folded form is <paramref name="folded"/>.</summary>
    internal static bool Equals(ReadOnlySpan<char> text, in Token token, ReadOnlySpan<char> folded)
    {
        var length = token.Length;
        if (NeedsCopy(token)) return Fold(text.Slice(token.Start, length), token.Kind).AsSpan().SequenceEqual(folded);
        if (token.Kind == TokenKind.Word && text[token.Start + length - 1] == '.') length--;
        if (length != folded.Length) return false;
        var word = text.Slice(token.Start, length);
        if (word.SequenceEqual(folded)) return true;
        for (var i = 0; i < word.Length; i++)
        {
            if (Fold(word[i]) != folded[i]) return false;
        }

        return true;
    }

    /// <summary>Whether the token, ignorable characters and the form of its apostrophes aside, is exactly <paramref name="clean"/>.</summary>
    internal static bool EqualsExactly(ReadOnlySpan<char> text, in Token token, ReadOnlySpan<char> clean)
    {
        var word = text.Slice(token.Start, token.Length);
        if (NeedsCopy(token)) return Clean(word, token.Kind).AsSpan().SequenceEqual(clean);
        if (token.Kind == TokenKind.Word && word[^1] == '.') word = word[..^1];
        if (word.Length != clean.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != clean[i] && (clean[i] != '\'' || Fold(word[i]) != '\'')) return false;
        }

        return true;
    }

    /// <summary>Whether the folded form of a token differs from it in no more than single code units.</summary>
    internal static bool IsClean(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (Ascii.IsValid(token)) return true;
        if (kind != TokenKind.Emoji)
        {
            foreach (var c in token)
            {
                if (c >= 128 && (char.IsSurrogate(c) || TokenCharacters.IsIgnorable(c, char.GetUnicodeCategory(c)))) return false;
            }
        }

        return Normalization.IsNfc(token);
    }

    /// <summary>Whether code units of the token and of its folded form do not correspond one by one.</summary>
    internal static bool NeedsCopy(in Token token) =>
        (token.Traits & TokenTraits.Normalised) != 0 || token.Kind is TokenKind.Percent or TokenKind.Money;

    /// <summary>The folded form of a token.</summary>
    internal static string Fold(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (kind is not (TokenKind.Percent or TokenKind.Money) && Ascii.IsValid(token))
        {
            if (kind == TokenKind.Word && token[^1] == '.') token = token[..^1];
            return string.Create(token.Length, token, static (folded, token) =>
            {
                for (var i = 0; i < folded.Length; i++) folded[i] = Fold(token[i]);
            });
        }

        var plain = Clean(token, kind);
        return string.Create(plain.Length, plain, static (folded, plain) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                if (char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && Rune.TryCreate(plain[i], plain[i + 1], out var rune))
                {
                    Rune.ToLowerInvariant(rune).EncodeToUtf16(folded[i..]);
                    i++;
                }
                else
                {
                    folded[i] = Fold(plain[i]);
                }
            }
        });
    }

    /// <summary>The token as its folded form has it but for the case of its letters.</summary>
    internal static string Clean(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (kind == TokenKind.Word && token[^1] == '.') token = token[..^1];
        var builder = new StringBuilder(token.Length);
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (kind is TokenKind.Percent or TokenKind.Money && char.IsWhiteSpace(c)) continue;
            if (c >= 128 && kind != TokenKind.Emoji && TokenCharacters.IsIgnorable(c, char.GetUnicodeCategory(c)))
            {
                continue;
            }

            builder.Append(c is '\u2019' or '\u02BC' ? '\'' : c);
        }

        return Normalization.ToNfc(builder.ToString());
    }

    private static char FoldOther(char c) => c switch
    {
        '\u2019' or '\u02BC' => '\'',
        '\u03C2' => '\u03C3', // the capital sigma has two small forms
        '\uFF05' => '%',
        '\uFF03' => '#',
        '\uFF20' => '@',
        _ => char.ToLowerInvariant(c),
    };
}
