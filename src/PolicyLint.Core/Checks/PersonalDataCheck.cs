using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: personal-data</c>: data about people, validated so that order numbers and versions stay silent.</summary>
internal sealed class PersonalDataCheck(ImmutableArray<PersonalDataType> types, ImmutableArray<string> ownDomains) : Check
{
    private const string Scheme = "mailto:";

    public static CheckFactory Read(OptionReader options)
    {
        var types = options.Enumerations<PersonalDataType>("types", [("us-ssn", PersonalDataType.UsSsn)]);
        return binder => new PersonalDataCheck(types, binder.OwnDomains);
    }

    public override void Run(CheckContext context)
    {
        foreach (var text in context.GetTexts())
            for (var block = 0; block < text.Blocks.Length; block++) RunOn(context, text, block);
        if (!types.Contains(PersonalDataType.Email)) return;
        foreach (var link in context.Draft.Links)
            if (link.Url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) ReportMailto(context, link);
    }

    private void RunOn(CheckContext context, ProseText text, int block)
    {
        ref readonly var owner = ref text.Blocks[block];
        var end = -1;
        for (var i = owner.FirstToken; i < owner.FirstToken + owner.TokenCount; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Start < end) continue;
            var (span, name) = token.Kind == TokenKind.Email
                ? types.Contains(PersonalDataType.Email) && MailAddresses.IsPersonal(text.Slice(token.Span), ownDomains) ? (token.Span, "e-mail address") : default
                : token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Date ? Find(text.Text.AsSpan(0, owner.Span.End), token) : default;
            if (name is null) continue;
            end = span.End;
            context.Report(text, block, i, span, new MessageArguments(Name: name), [Redact(context, text.Map.ToSource(span))]);
        }
    }

    /// <summary>Data that begins at a token of letters or digits; nothing where there is none.</summary>
    private (TextSpan Span, string? Name) Find(ReadOnlySpan<char> text, in Token token)
    {
        var first = text[token.Start];
        if (char.IsAsciiLetterUpper(first))
        {
            var iban = types.Contains(PersonalDataType.Iban) ? Numbers.IbanAt(text, token.Start) : 0;
            return iban > 0 ? (new TextSpan(token.Start, iban), "bank account number (IBAN)") : default;
        }

        if (!char.IsAsciiDigit(first)) return default;
        if (types.Contains(PersonalDataType.UsSsn) && Numbers.UsSsnAt(text, token.Start) is > 0 and var ssn) return (new TextSpan(token.Start, ssn), "US social security number");
        if (types.Contains(PersonalDataType.Card) && Numbers.CardAt(text, token.Start) is > 0 and var card) return (new TextSpan(token.Start, card), "payment card number");
        return types.Contains(PersonalDataType.Phone) && Numbers.PhoneAt(text, token.Start) is { IsEmpty: false } phone ? (phone, "phone number") : default;
    }

    private void ReportMailto(CheckContext context, Link link)
    {
        var query = link.Url.IndexOf('?', StringComparison.Ordinal);
        var address = link.Url.AsSpan(Scheme.Length, (query < 0 ? link.Url.Length : query) - Scheme.Length);
        // Where the link's text is the address, that is the place to tell it.
        if (!MailAddresses.IsPersonal(address, ownDomains) || context.Draft.Prose.Slice(link.TextSpan).Contains('@')) return;
        var source = context.Draft.Source.Slice(link.UrlSpan);
        var span = source.StartsWith(link.Url.AsSpan(0, Scheme.Length + address.Length)) ? new TextSpan(link.UrlSpan.Start + Scheme.Length, address.Length) : link.UrlSpan;
        context.ReportSource(span, link.Post, new MessageArguments(Name: "e-mail address"), [Redact(context, span)]);
    }

    private static Fix Redact(CheckContext context, TextSpan span) =>
        new("Replace by [redacted]", FixKind.Suggested, FixText.Replace(context.State, span, "[redacted]"), IsTemplate: false, "redact");
}
