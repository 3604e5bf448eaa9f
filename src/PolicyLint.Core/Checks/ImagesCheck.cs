using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Checks;

/// <summary><c>kind: images</c>: an image without alternative text, or with one that says nothing or too much.</summary>
internal sealed class ImagesCheck(bool isRequired, int? maxAlt) : Check
{
    private static readonly string[] ImageExtensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".tif", ".tiff"];

    public static CheckFactory Read(OptionReader options)
    {
        var isRequired = options.Enumeration("alt", AltRule.Optional) == AltRule.Required;
        var maxAlt = options.Number("maxAlt")?.Default;
        return _ => new ImagesCheck(isRequired, maxAlt is { } most ? (int)most : null);
    }

    public override void Run(CheckContext context)
    {
        foreach (var image in context.Draft.Images)
            if (Judge(image.Alt, image.Url, isDecorative: image is { IsHtml: true, Alt: "" }) is { } problem)
                context.ReportSource(image.AltSpan.IsEmpty ? image.Span : image.AltSpan, image.Post, problem);
        foreach (var post in context.Draft.Posts) RunOnMedia(context, post);
    }

    /// <summary>The images a plain channel attaches by front matter: <c>media: [{file, alt, decorative}]</c>.</summary>
    private void RunOnMedia(CheckContext context, Post post)
    {
        if (post.FrontMatter.Find("media") is not YamlSequence media) return;
        foreach (var item in media.Items)
        {
            var map = item as YamlMapping;
            var file = ((map is null ? item : map["file"]) as YamlScalar)?.Value ?? "";
            var alt = map?["alt"] as YamlScalar;
            var isDecorative = map?["decorative"] is YamlScalar { Value: "true" };
            if (Judge(alt?.Value, file, isDecorative) is { } problem)
                context.ReportSource(alt is null || alt.Value.Length == 0 ? item.Span : alt.Span, post.Index, problem);
        }
    }

    private MessageArguments? Judge(string? alt, string url, bool isDecorative)
    {
        if (isDecorative) return null;
        if (string.IsNullOrWhiteSpace(alt)) return isRequired ? new MessageArguments(Value: "has no alternative text", Name: FileOf(url)) : null;
        if (isRequired && IsFileName(alt.Trim(), url)) return new MessageArguments(Value: "has a file name for alternative text", Name: FileOf(url));
        return maxAlt is { } most && Graphemes.Count(alt) > most
            ? new MessageArguments(Value: $"has alternative text of more than {most} characters", Name: FileOf(url), Count: Graphemes.Count(alt), Limit: most)
            : null;
    }

    private static bool IsFileName(string alt, string url)
    {
        if (alt.Contains(' ', StringComparison.Ordinal)) return false;
        if (ImageExtensions.Any(extension => alt.EndsWith(extension, StringComparison.OrdinalIgnoreCase))) return true;
        var file = FileOf(url);
        var stem = file.Contains('.', StringComparison.Ordinal) ? file[..file.LastIndexOf('.')] : file;
        return stem.Length > 0 && alt.Any(char.IsAsciiDigit) && string.Equals(alt, stem, StringComparison.OrdinalIgnoreCase);
    }

    private static string FileOf(string url)
    {
        var path = url.AsSpan();
        var query = path.IndexOfAny('?', '#');
        if (query >= 0) path = path[..query];
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }

    private enum AltRule
    {
        Optional,
        Required,
    }
}
