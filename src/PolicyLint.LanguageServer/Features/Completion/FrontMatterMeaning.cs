namespace PolicyLint.LanguageServer.Features;

/// <summary>A key of front matter.</summary>
/// <param name="Name">The key.</param>
/// <param name="Meaning">What it says, one sentence.</param>
/// <param name="IsList">Whether it holds several values.</param>
internal sealed record FrontMatterMeaning(string Name, string Meaning, bool IsList);
