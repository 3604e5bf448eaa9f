using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Drafts;

/// <summary>The block of metadata at the head of a file or of a post in a thread. All keys are optional.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Span">Its place in the source, both delimiters and the line break after the second included; empty where there is none.</param>
/// <param name="Root">Its keys and values; spans refer to the draft's source. Empty for TOML, which is recognised and not read.</param>
/// <param name="Problems">Mistakes in it; told as PL8003.</param>
public sealed record FrontMatter(FrontMatterKind Kind, TextSpan Span, YamlMapping Root, ImmutableArray<YamlProblem> Problems)
{
    /// <summary>No front matter.</summary>
    public static FrontMatter None { get; } = new(FrontMatterKind.None, default, new YamlMapping(default, []), []);

    /// <summary>The value of a key under <c>policylint:</c>, else at the top level, else null.</summary>
    public YamlNode? Find(string key) => (Root["policylint"] as YamlMapping)?[key] ?? Root[key];
}
