using System.Collections.Frozen;

namespace PolicyLint.Checks;

/// <summary>Keys that the common site generators give a meaning to, so that none of them is taken for a slip.</summary>
internal static class KnownFrontMatterKeys
{
    // From the documentation of Jekyll, Hugo, Eleventy, Docusaurus, Astro and Ghost.
    private static readonly FrozenSet<string> Keys = new[]
    {
        "aliases", "author", "authors", "banner", "build", "canonical", "canonical_url", "cascade", "categories", "category", "codeinjection_foot",
        "codeinjection_head", "collection", "comments", "components", "cover", "css", "custom_edit_url", "custom_excerpt", "date", "description", "dir",
        "displayed_sidebar", "draft", "eleventyComputed", "eleventyExcludeFromCollections", "eleventyNavigation", "excerpt", "expiryDate", "feature_image",
        "featured", "featured_image", "hero", "hero_image", "hide_table_of_contents", "hide_title", "headless", "icon", "id", "image", "images", "isCJKLanguage",
        "kind", "keywords", "lang", "language", "last_modified_at", "last_update", "lastmod", "layout", "linkTitle", "locale", "markup", "media", "menu", "menus",
        "meta_description", "meta_title", "modified", "name", "og_description", "og_image", "og_title", "order", "outputs", "pagination", "pagination_label",
        "pagination_next", "pagination_prev", "params", "parent", "permalink", "position", "product", "products", "publishDate", "published", "published_at",
        "redirect_from", "redirect_to", "resource", "resources", "series", "sidebar", "sidebar_class_name", "sidebar_label", "sidebar_position", "sitemap", "slug",
        "source", "sources", "status", "subtitle", "summary", "tag", "tags", "template", "templateEngineOverride", "thumbnail", "title", "toc",
        "toc_max_heading_level", "toc_min_heading_level", "translationKey", "twitter_image", "twitter_title", "type", "unlisted", "updated", "updatedDate",
        "pubDate", "heroImage", "url", "version", "videos", "visibility", "weight",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a generator knows the key.</summary>
    public static bool Contains(string key) => Keys.Contains(key);
}
