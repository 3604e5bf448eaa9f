using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Compares lists of phrases by the texts of these, whatever their places.</summary>
internal sealed class PhraseListComparer : IEqualityComparer<(PhraseLists Lists, bool IgnoreCase, ImmutableArray<PhraseText> Phrases)>
{
    public bool Equals(
        (PhraseLists Lists, bool IgnoreCase, ImmutableArray<PhraseText> Phrases) x, (PhraseLists Lists, bool IgnoreCase, ImmutableArray<PhraseText> Phrases) y)
    {
        if (!ReferenceEquals(x.Lists, y.Lists) || x.IgnoreCase != y.IgnoreCase || x.Phrases.Length != y.Phrases.Length) return false;
        for (var i = 0; i < x.Phrases.Length; i++)
        {
            if (x.Phrases[i].Text != y.Phrases[i].Text) return false;
        }

        return true;
    }

    public int GetHashCode((PhraseLists Lists, bool IgnoreCase, ImmutableArray<PhraseText> Phrases) key) =>
        HashCode.Combine(key.Phrases.Length, string.GetHashCode(key.Phrases[0].Text), string.GetHashCode(key.Phrases[^1].Text));
}
