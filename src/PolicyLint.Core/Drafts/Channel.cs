namespace PolicyLint.Drafts;

/// <summary>Where a draft will be published.</summary>
public enum Channel
{
    /// <summary>A blog post in Markdown.</summary>
    Blog,

    /// <summary>A newsletter in Markdown.</summary>
    Newsletter,

    /// <summary>A tweet or thread of tweets, plain text.</summary>
    Tweet,

    /// <summary>A Mastodon post, plain text.</summary>
    Mastodon,

    /// <summary>A Bluesky post, plain text.</summary>
    Bluesky,

    /// <summary>A LinkedIn post, plain text.</summary>
    LinkedIn,

    /// <summary>An Instagram caption, plain text.</summary>
    Instagram,

    /// <summary>A Facebook post, plain text.</summary>
    Facebook,
}
