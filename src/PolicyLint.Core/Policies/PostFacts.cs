using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>What conditions can ask about a post: front matter over the settings of its path over the defaults.</summary>
public sealed record PostFacts
{
    /// <summary>Where it will be published.</summary>
    public required Channel Channel { get; init; }

    /// <summary>post, reply, announcement, review, testimonial, notice or giveaway.</summary>
    public string Kind { get; init; } = "post";

    /// <summary>personal, executive or brand.</summary>
    public string Account { get; init; } = "personal";

    /// <summary>What ties the author to what is written about.</summary>
    public ImmutableArray<string> Relationship { get; init; } = [];

    /// <summary>none, paid, gifted, discount, affiliate or event-travel.</summary>
    public string Sponsored { get; init; } = "none";

    /// <summary>idea, draft, review, approved, scheduled or published.</summary>
    public string Status { get; init; } = "draft";

    /// <summary>Jurisdictions the post is for; empty = all.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>ISO 639 code where it is known: declared in front matter, or <c>en</c> where the words say so.</summary>
    public string? Language { get; init; }

    /// <summary>Path of the file relative to the outermost policy folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The employer's name for this post, or null.</summary>
    public string? Employer { get; init; }

    /// <summary>The day the post goes out where the front matter says it, else the day of the run.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The front matter that was read, the post's own over the file's.</summary>
    public required ImmutableArray<FrontMatter> FrontMatter { get; init; }

    /// <summary>The organisation written for.</summary>
    public required Organisation Organisation { get; init; }
}
