using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: personal-data</c>: data about people, validated so that order numbers and versions stay silent.</summary>
internal sealed class PersonalDataCheck(ImmutableArray<PersonalDataType> types, ImmutableArray<string> ownDomains) : Check
{
    /// <summary>The shortest phone number.</summary>
    private const int FewestDigits = 8;

    public static CheckFactory Read(OptionReader options)
    {
        var types = options.Enumerations<PersonalDataType>("types", [("us-ssn", PersonalDataType.UsSsn)]);
        return binder => new PersonalDataCheck(types, binder.OwnDomains);
    }

    public override void Run(CheckContext context)
    {
        foreach (var text in context.GetTexts())
        {
            // Most texts hold neither an address nor enough digits: those are not even cut into words.
            if (!MayHold(text.Text)) continue;
            for (var block = 0; block < text.Blocks.Length; block++) RunOn(context, text, block);
        }

    }

    private static bool MayHold(ReadOnlySpan<char> text)
    {
        if (text.Contains('@')) return true;
        var digits = 0;
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0; at = text.IndexOfAnyInRange('0', '9'))
        {
            if (++digits == FewestDigits) return true;
            text = text[(at + 1)..];
        }

        return false;
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
            // Where a link's text is the address of its target, one finding is enough.
            if ((owner.Scopes & ProseScopes.Url) != 0 && IsShownByLink(context.Draft, text.Map.ToSource(span), text.Slice(span))) continue;
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

    private static bool IsShownByLink(Draft draft, TextSpan source, ReadOnlySpan<char> address)
    {
        foreach (var link in draft.Links)
            if (link.UrlSpan.Contains(source)) return draft.Prose.Slice(link.TextSpan).Contains(address, StringComparison.OrdinalIgnoreCase);
        return false;
    }

    private static Fix Redact(CheckContext context, TextSpan span) =>
        new("Replace by [redacted]", FixKind.Suggested, FixText.Replace(context.State, span, "[redacted]"), IsTemplate: false, "redact");
}
