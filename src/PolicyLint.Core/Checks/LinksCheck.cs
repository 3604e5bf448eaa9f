using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// <c>kind: links</c>: a link by its URL or its text. Of the options given, each must meet: one of the hosts, one of the schemes,
/// one of the parameters, one of the texts.
/// </summary>
internal sealed class LinksCheck(
    ImmutableArray<string> hosts,
    ImmutableArray<string> schemes,
    ImmutableArray<string> parameters,
    ImmutableArray<string> texts,
    ImmutableArray<string> exceptHosts) : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        var hosts = options.Strings("hosts");
        var schemes = options.Strings("schemes");
        var parameters = options.Strings("parameters");
        var texts = options.Strings("text");
        var exceptHosts = options.Strings("exceptHosts");
        if (hosts.IsEmpty && schemes.IsEmpty && parameters.IsEmpty && texts.IsEmpty)
            options.Missing("hosts", "a links rule needs `hosts`, `schemes`, `parameters` or `text`");
        return binder => new LinksCheck(binder.ExpandHosts(hosts), schemes, parameters, texts, binder.ExpandHosts(exceptHosts));
    }

    public override void Run(CheckContext context)
    {
        foreach (var link in context.Draft.Links)
            if (Meets(context.Draft, link) is { } span)
                Report(context, span, link.Post, link.Url);
        // Bare URLs of images count as links by their address, not by a text.
        if (!texts.IsEmpty) return;
        foreach (var image in context.Draft.Images)
            if (MeetsUrl(image.Url, image.UrlSpan) is { } span)
                Report(context, span, image.Post, image.Url);
    }

    private void Report(CheckContext context, TextSpan span, int post, string url) =>
        context.ReportSource(span, post, new MessageArguments(Value: url, Name: Urls.HostOf(url).ToString()), Mend(context.Draft, span, url));

    /// <summary>
    /// What the options say is wrong with an address can be mended in it: the scheme, the parameters. An address written with
    /// escapes is left to the author.
    /// </summary>
    private ImmutableArray<Fix> Mend(Draft draft, TextSpan span, string url)
    {
        if (!draft.Source.Slice(span).SequenceEqual(url)) return [];
        if (!parameters.IsEmpty)
        {
            var kept = Urls.WithoutParameters(url, IsUnwanted);
            return [new Fix("Take the parameters out of the address", FixKind.Suggested, [new TextChange(span, kept)], IsTemplate: false, "parameters")];
        }

        return !schemes.IsEmpty && Urls.SchemeOf(url).Equals("http", StringComparison.OrdinalIgnoreCase)
            ? [new Fix("Use https", FixKind.Suggested, [new TextChange(span, string.Concat("https", url.AsSpan("http".Length)))], IsTemplate: false, "https")]
            : [];
    }

    private TextSpan? Meets(Draft draft, Link link)
    {
        if (MeetsUrl(link.Url, link.UrlSpan) is not { } span) return null;
        if (texts.IsEmpty) return span;
        if (link.IsBare) return null;
        var text = draft.Prose.Slice(link.TextSpan).Trim().TrimEnd(".:…!>»→ ");
        foreach (var candidate in texts)
            if (text.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return draft.Prose.Map.ToSource(link.TextSpan);
        return null;
    }

    private TextSpan? MeetsUrl(string url, TextSpan span)
    {
        var host = Urls.HostOf(url);
        if (!schemes.IsEmpty && !schemes.Contains(Urls.SchemeOf(url).ToString(), StringComparer.OrdinalIgnoreCase)) return null;
        if (!hosts.IsEmpty && !Urls.IsHostAmong(host, hosts)) return null;
        if (!exceptHosts.IsEmpty && Urls.IsHostAmong(host, exceptHosts)) return null;
        return parameters.IsEmpty || HasParameter(url) ? span : null;
    }

    private bool HasParameter(string url)
    {
        foreach (var (name, value) in Urls.ParametersOf(url))
            if (IsUnwanted(name, value)) return true;
        return false;
    }

    private bool IsUnwanted(string name, string value)
    {
        foreach (var wanted in parameters)
            if (IsParameter(name, value, wanted)) return true;
        return false;
    }

    /// <summary><c>affid</c> meets the name, <c>utm_*</c> names that begin so, <c>tag=*-21</c> a value that ends so.</summary>
    private static bool IsParameter(string name, string value, string wanted)
    {
        var equals = wanted.IndexOf('=', StringComparison.Ordinal);
        var wantedName = equals < 0 ? wanted.AsSpan() : wanted.AsSpan(0, equals);
        return Urls.Like(name, wantedName) && (equals < 0 || Urls.Like(value, wanted.AsSpan(equals + 1)));
    }
}
