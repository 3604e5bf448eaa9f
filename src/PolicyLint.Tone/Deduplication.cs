namespace PolicyLint.ToneTraining;

/// <summary>Takes near duplicates out of the data files.</summary>
internal static class Deduplication
{
    /// <summary>Lists the pairs and, where <paramref name="write"/> says so, takes the later text out of its file.</summary>
    /// <returns>1 where pairs are left in the files, else 0.</returns>
    /// <exception cref="ToneDataException">A file cannot be used.</exception>
    public static int Run(DirectoryInfo folder, bool write, TextWriter output)
    {
        var files = folder.GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var texts = files.SelectMany(file => LabelledTextReader.ReadFile(file.FullName)).ToList();
        var repeated = new HashSet<LabelledText>(ReferenceEqualityComparer.Instance);
        foreach (var (earlier, later) in NearDuplicates.Find(texts))
        {
            repeated.Add(texts[later]);
            output.WriteLine($"{texts[later].Batch}: {texts[later].Text}");
            output.WriteLine($"  like {texts[earlier].Batch}: {texts[earlier].Text}");
        }

        output.WriteLine($"{repeated.Count} of {texts.Count} texts say nearly the same as an earlier one.");
        if (!write) return repeated.Count > 0 ? 1 : 0;
        foreach (var file in files)
        {
            var kept = texts.Where(text => text.Batch == Path.GetFileNameWithoutExtension(file.Name) && !repeated.Contains(text));
            File.WriteAllLines(file.FullName, kept.Select(text => $"{text.Label.ToString().ToLowerInvariant()}\t{text.Kind}\t{text.Text}"));
        }

        return 0;
    }
}
