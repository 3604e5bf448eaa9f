using System.Collections.Immutable;
using PolicyLint.Drafts;
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
                context.ReportSource(span, link.Post, new MessageArguments(Value: link.Url, Name: Urls.HostOf(link.Url).ToString()));
        // Bare URLs of images count as links by their address, not by a text.
        if (!texts.IsEmpty) return;
        foreach (var image in context.Draft.Images)
            if (MeetsUrl(image.Url, image.UrlSpan) is { } span)
                context.ReportSource(span, image.Post, new MessageArguments(Value: image.Url, Name: Urls.HostOf(image.Url).ToString()));
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
