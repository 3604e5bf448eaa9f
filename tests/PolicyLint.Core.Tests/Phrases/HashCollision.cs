using PolicyLint.Drafts;

namespace PolicyLint.Tests.Phrases;

/// <summary>Finds two words with one hash: by the birthday paradox some hundred thousand words hold a pair.</summary>
internal static class HashCollision
{
    internal static (string Left, string Right) Find()
    {
        var seen = new Dictionary<uint, string>();
        for (var i = 0; ; i++)
        {
            var word = WordOf(i);
            if (!seen.TryAdd(TokenFolding.Hash(word), word)) return (seen[TokenFolding.Hash(word)], word);
        }
    }

    private static string WordOf(int number)
    {
        var word = "";
        for (var rest = number + 1; rest > 0; rest /= 26) word += (char)('a' + rest % 26);
        return "w" + word + word.Length;
    }
}
