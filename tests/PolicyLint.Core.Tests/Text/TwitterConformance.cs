using YamlDotNet.RepresentationModel;

namespace PolicyLint.Tests.Text;

/// <summary>Cases of twitter-text's conformance files.</summary>
internal static class TwitterConformance
{
    /// <summary>All cases of a group.</summary>
    public static IReadOnlyList<Case> Read(string file, string group)
    {
        var stream = new YamlStream();
        using (var reader = new StreamReader(SharedData.Find($"data/twitter-text/{file}"))) stream.Load(reader);
        var tests = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["tests"];
        return [.. ((YamlSequenceNode)tests[group]).Select(node => new Case((YamlMappingNode)node))];
    }

    /// <summary>Runs <paramref name="actual"/> over a group and compares what it gives with what is expected, case by case.</summary>
    /// <param name="file">The conformance file.</param>
    /// <param name="group">A group of it.</param>
    /// <param name="expected">What a case expects, as text.</param>
    /// <param name="actual">What we give for the text of a case, as text.</param>
    /// <param name="different">Descriptions of the cases that we mean to answer otherwise; they must differ.</param>
    public static void Check(string file, string group, Func<Case, string> expected, Func<string, string> actual, params string[] different)
    {
        var failures = new List<string>();
        foreach (var test in Read(file, group))
        {
            var (want, got) = (expected(test), actual(test.Text));
            var isMeant = !different.Contains(test.Description);
            if (want == got != isMeant) failures.Add($"{test.Description}: expected {want}, was {got}{(isMeant ? "" : " (meant to differ)")}");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    internal sealed class Case(YamlMappingNode node)
    {
        public string Description { get; } = Scalar(node["description"]);

        public string Text { get; } = Scalar(node["text"]);

        public string Expected => Scalar(node["expected"]);

        public string ExpectedList => string.Join(" | ", ((YamlSequenceNode)node["expected"]).Select(Scalar));

        public string Field(string name) => Scalar(((YamlMappingNode)node["expected"])[name]);

        /// <summary>The indices of a list of entities, counted in code points, as offsets in UTF-16.</summary>
        public string ExpectedSpans => string.Join(" | ", ((YamlSequenceNode)node["expected"]).Select(item =>
        {
            var indices = (YamlSequenceNode)((YamlMappingNode)item)["indices"];
            return $"{Utf16Offset(indices[0])}..{Utf16Offset(indices[1])}";
        }));

        private int Utf16Offset(YamlNode index) =>
            Text.EnumerateRunes().Take(int.Parse(Scalar(index))).Sum(rune => rune.Utf16SequenceLength);

        private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
    }
}
