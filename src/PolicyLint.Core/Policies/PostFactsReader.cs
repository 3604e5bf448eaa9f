using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Works out what conditions can ask of a post: its front matter over the file's over the settings of its path.</summary>
public static class PostFactsReader
{
    private const string EnglishCode = "en";

    /// <summary>The facts of a draft's first post.</summary>
    public static PostFacts Read(Draft draft, Policy policy, LintRequest request) =>
        new LintState(draft, policy, request, CancellationToken.None).GetFacts(0);

    internal static PostFacts Read(Draft draft, int post, Policy policy, LintRequest request, DraftLanguage language)
    {
        ImmutableArray<FrontMatter> layers = post == 0 || draft.Posts[post].FrontMatter.Kind == FrontMatterKind.None
            ? [draft.FrontMatter]
            : [draft.Posts[post].FrontMatter, draft.FrontMatter];
        var defaults = policy.Context.Defaults;
        var organisation = policy.Context.Organisation;
        var employer = Text(layers, "employer") ?? defaults.Employer ?? organisation.Employer;
        return new PostFacts
        {
            Channel = draft.Channel,
            Kind = Text(layers, "kind") ?? defaults.Kind ?? "post",
            Account = Text(layers, "account") ?? defaults.Account ?? "personal",
            Relationship = List(layers, "relationship") ?? defaults.Relationship ?? [employer is null ? "none" : "employee"],
            Sponsored = Text(layers, "sponsored") ?? defaults.Sponsored ?? "none",
            Status = Text(layers, "status") ?? StatusOf(layers) ?? defaults.Status ?? "draft",
            Jurisdictions = List(layers, "jurisdictions") ?? List(layers, "jurisdiction") ?? defaults.Jurisdictions ?? [],
            Language = Text(layers, "language") ?? Text(layers, "lang") ?? defaults.Language ?? (language == DraftLanguage.English ? EnglishCode : null),
            Path = request.Path,
            Employer = employer,
            Date = DateOf(layers) ?? request.Today,
            FrontMatter = layers,
            Organisation = organisation,
        };
    }

    /// <summary>Hugo's <c>draft: true</c> says what our <c>status</c> would.</summary>
    private static string? StatusOf(ImmutableArray<FrontMatter> layers) => Text(layers, "draft") switch
    {
        "true" => "draft",
        "false" => "published",
        _ => null,
    };

    private static DateOnly? DateOf(ImmutableArray<FrontMatter> layers)
    {
        foreach (var key in (ReadOnlySpan<string>)["publishAt", "publishDate", "date"])
            if (Text(layers, key) is { } text && FrontMatterDates.TryParse(text, out var date)) return date;
        return null;
    }

    private static string? Text(ImmutableArray<FrontMatter> layers, string key)
    {
        foreach (var layer in layers)
            if (layer.Find(key) is YamlScalar { IsNull: false, Value.Length: > 0 } scalar) return scalar.Value;
        return null;
    }

    private static ImmutableArray<string>? List(ImmutableArray<FrontMatter> layers, string key)
    {
        foreach (var layer in layers)
        {
            if (layer.Find(key) is YamlScalar { IsNull: false } scalar) return [scalar.Value];
            if (layer.Find(key) is YamlSequence list) return [.. list.Items.OfType<YamlScalar>().Select(item => item.Value)];
        }

        return null;
    }
}
