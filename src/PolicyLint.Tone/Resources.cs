namespace PolicyLint.ToneTraining;

/// <summary>The data and word lists built into the tool.</summary>
internal static class Resources
{
    /// <summary>The names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IEnumerable<string> NamesUnder(string prefix) =>
        typeof(Resources).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The bytes of one of them.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The tool was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
