namespace PolicyLint.Checks;

/// <summary>What <c>kind: personal-data</c> looks for.</summary>
internal enum PersonalDataType
{
    /// <summary>E-mail addresses outside the organisation's domains, roles such as <c>press@</c> left out.</summary>
    Email,

    /// <summary>Phone numbers: international with <c>+</c>, and North American ones.</summary>
    Phone,

    /// <summary>Payment cards: a network's prefix and a right Luhn digit.</summary>
    Card,

    /// <summary>Bank accounts: a country's IBAN length and right check digits.</summary>
    Iban,

    /// <summary>US social security numbers.</summary>
    UsSsn,
}
