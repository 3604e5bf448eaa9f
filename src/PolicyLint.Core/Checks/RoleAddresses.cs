using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary>E-mail addresses that name an office and no person.</summary>
internal static class RoleAddresses
{
    /// <summary>Domains reserved for documentation (RFC 2606), where no one has a mailbox.</summary>
    public static ImmutableArray<string> DocumentationDomains { get; } = ["example.com", "example.org", "example.net"];

    private static readonly ImmutableArray<string> Roles =
    [
        "abuse", "accessibility", "admin", "billing", "careers", "comms", "contact", "enquiries", "events", "feedback", "hello", "help", "helpdesk",
        "hr", "info", "inquiries", "jobs", "legal", "marketing", "media", "news", "newsletter", "noreply", "no-reply", "office", "partners",
        "postmaster", "pr", "press", "privacy", "sales", "security", "service", "support", "team", "webmaster",
    ];

    /// <summary>Whether the part before the <c>@</c> is a role, alone or with a suffix: <c>press</c>, <c>press-eu</c>, <c>support+web</c>.</summary>
    public static bool IsRole(ReadOnlySpan<char> localPart)
    {
        foreach (var role in Roles)
        {
            if (!localPart.StartsWith(role, StringComparison.OrdinalIgnoreCase)) continue;
            if (localPart.Length == role.Length || localPart[role.Length] is '-' or '+' or '.' or '_') return true;
        }

        return false;
    }
}
