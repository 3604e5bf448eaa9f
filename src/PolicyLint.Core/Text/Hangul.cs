namespace PolicyLint.Text;

/// <summary>Hangul syllables decompose and compose by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    /// <summary>Adds the two or three letters of a syllable; false where it is none.</summary>
    public static bool TryDecompose(int codePoint, CodePointBuffer buffer)
    {
        var index = codePoint - SyllableBase;
        if ((uint)index >= Syllables) return false;
        buffer.Add(LeadBase + index / (Vowels * Tails));
        buffer.Add(VowelBase + index % (Vowels * Tails) / Tails);
        if (index % Tails != 0) buffer.Add(TailBase + index % Tails);
        return true;
    }

    /// <summary>The syllable of a lead and a vowel, or of an open syllable and a tail; 0 where they make none.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - LeadBase) < Leads && (uint)(second - VowelBase) < Vowels)
            return SyllableBase + ((first - LeadBase) * Vowels + (second - VowelBase)) * Tails;
        var isOpen = (uint)(first - SyllableBase) < Syllables && (first - SyllableBase) % Tails == 0;
        return isOpen && (uint)(second - TailBase - 1) < Tails - 1 ? first + second - TailBase : 0;
    }
}
