using System.Text;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Compiles the word lists of <c>Tone/Classes</c> and the function words into the table that the model carries.</summary>
internal static class WordClassCompiler
{
    /// <summary>Compiles the lists built into the tool.</summary>
    /// <exception cref="ToneDataException">A list has a term that no text can match, or two terms that look the same to the model.</exception>
    public static byte[] Compile(out int bits)
    {
        var terms = new Dictionary<uint, ulong>();
        var spellings = new Dictionary<uint, string>();
        foreach (var @class in Enum.GetValues<WordClass>())
        {
            AddList(terms, spellings, $"Classes/{TraitNames.Of(@class)}.txt", FeatureLayout.Bit(@class));
        }

        AddList(terms, spellings, "function-words.txt", WordClassTable.Function);
        return WordClassTable.Build(terms, out bits);
    }

    private static void AddList(Dictionary<uint, ulong> terms, Dictionary<uint, string> spellings, string name, ulong bit)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(Resources.Read(name)).Split('\n'))
        {
            number++;
            if (line.StartsWith('#')) continue;
            foreach (var term in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(terms, spellings, term, bit, $"{name}:{number}");
            }
        }
    }

    private static void Add(Dictionary<uint, ulong> terms, Dictionary<uint, string> spellings, string term, ulong bit, string place)
    {
        var tokens = new ToneTokenizer(term);
        var hash = 0u;
        var spelling = new StringBuilder();
        for (var shape = tokens.Next(); shape != TokenShape.End; shape = tokens.Next())
        {
            if (shape is not (TokenShape.Word or TokenShape.Number)) throw new ToneDataException($"{place}: “{term}” holds more than words.");
            if (hash != 0) terms[hash] = terms.GetValueOrDefault(hash) | WordClassTable.Prefix;
            hash = hash == 0 ? tokens.Hash : TermHash.Join(hash, tokens.Hash);
            foreach (var character in term.AsSpan(tokens.Start, tokens.Length)) spelling.Append(CharacterTable.Fold(character));
            spelling.Append(' ');
            if (!spellings.TryAdd(hash, spelling.ToString()) && spellings[hash] != spelling.ToString())
            {
                throw new ToneDataException($"{place}: “{spelling}” hashes like “{spellings[hash]}”: change the hash and the feature set.");
            }
        }

        if (hash == 0) throw new ToneDataException($"{place}: “{term}” holds no word.");
        terms[hash] = terms.GetValueOrDefault(hash) | bit;
    }
}
