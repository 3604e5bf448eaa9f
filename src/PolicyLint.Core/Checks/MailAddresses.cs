using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary>Tells the e-mail addresses of people from those of offices, lists and machines.</summary>
internal static class MailAddresses
{
    /// <summary>Domains reserved for documentation (RFC 2606), where no one has a mailbox.</summary>
    private static readonly ImmutableArray<string> DocumentationDomains = ["example.com", "example.org", "example.net"];

    /// <summary>Providers at which mailboxes belong to people.</summary>
    private static readonly ImmutableArray<string> PersonalProviders =
    [
        "aol.com", "fastmail.com", "gmail.com", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hey.com", "hotmail.com", "icloud.com", "live.com", "mac.com",
        "mail.com", "me.com", "msn.com", "orange.fr", "outlook.com", "pm.me", "proton.me", "protonmail.com", "qq.com", "tutanota.com", "web.de", "yahoo.com",
        "yahoo.co.uk", "yandex.ru", "zoho.com", "163.com",
    ];

    private static readonly FrozenSet<string> RoleWords = new[]
    {
        "abuse", "accessibility", "account", "accounts", "admin", "administrator", "all", "alumni", "api", "apply", "ask", "billing", "blog", "board", "bot", "bounce",
        "bugs", "business", "career", "careers", "commits", "comms", "communications", "community", "conduct", "contact", "council", "customer", "customers", "data",
        "design", "desk", "dev", "developer", "developers", "devops", "director", "discovery", "discuss", "donate", "editor", "editors", "education", "engineering", "enquiries", "enquiry",
        "errors", "event", "events", "everyone", "feedback", "finance", "foia", "free", "general", "git", "github", "group", "hello", "help", "helpdesk", "hi", "hire", "hiring", "home",
        "hosting", "hr", "info", "information", "innovation", "inquiries", "inquiry", "invest", "investors", "it", "jobs", "join", "legal", "letters", "library", "list", "lists",
        "mail", "mailer", "maintainers", "marketing", "media", "member", "members", "membership", "moderator", "news", "newsletter", "no", "nobody", "noreply", "notifications", "office", "online",
        "open", "operations", "ops", "orders", "outreach", "partner", "partners", "partnerships", "payments", "people", "podcast", "policy", "postmaster", "pr", "press", "privacy", "product",
        "program", "project", "public", "questions", "reception", "recruiting", "recruitment", "registrar", "registration", "reply", "report", "reports", "request", "requests", "research", "reservations",
        "root", "sales", "school", "secretary", "security", "service", "services", "shop", "signup", "speakers", "sponsor", "sponsors", "ssh", "staff", "status", "store", "studio", "submissions",
        "subscribe", "success", "support", "system", "talent", "team", "tech", "test", "testing", "tickets", "tips", "training", "trust", "unsubscribe", "user", "username", "users", "volunteer",
        "vulnerability", "web", "webinar", "webmaster", "welcome", "work", "you", "your", "yourname",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether an address is most likely a person's: outside the organisation's domains, named after nobody's office, and either at a
    /// provider of personal mailboxes, of the form <c>first.last</c>, or – where the organisation's own domains are known – a plain name.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <param name="ownDomains">Domains of the organisation.</param>
    public static bool IsPersonal(ReadOnlySpan<char> address, ImmutableArray<string> ownDomains)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0) return false;
        var domain = address[(at + 1)..];
        if (Urls.IsHostAmong(domain, ownDomains) || Urls.IsHostAmong(domain, DocumentationDomains)) return false;
        // People are “first.last”; a hyphen is what lists and offices are named with, and double names.
        var names = 0;
        var isName = true;
        foreach (var range in address[..at].SplitAny('.', '_', '-', '+'))
        {
            var part = address[..at][range];
            if (part.IsEmpty) continue;
            if (IsRole(part)) return false;
            isName &= IsLetters(part);
            names += range.Start.Value == 0 || address[range.Start.Value - 1] is '.' or '_' ? 1 : 0;
        }

        if (Urls.IsHostAmong(domain, PersonalProviders)) return true;
        return isName && (names >= 2 || !ownDomains.IsEmpty);
    }

    private static bool IsLetters(ReadOnlySpan<char> part)
    {
        foreach (var sign in part)
            if (!char.IsLetter(sign)) return false;
        return true;
    }

    /// <summary>Whether a part is a role, perhaps with a number or a team's name behind: <c>press</c>, <c>inquiries18F</c>.</summary>
    private static bool IsRole(ReadOnlySpan<char> part)
    {
        var letters = part.IndexOfAnyInRange('0', '9');
        var word = letters < 0 ? part : part[..letters];
        return word.IsEmpty || RoleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
