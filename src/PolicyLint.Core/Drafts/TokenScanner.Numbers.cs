namespace PolicyLint.Drafts;

/// <content>Numbers, percentages and amounts of money.</content>
internal ref partial struct TokenScanner
{
    /// <summary>
    /// Adds the number that stands from <paramref name="start"/> to <paramref name="end"/>, or the percentage, amount or date that
    /// begins with it, and returns where that ends.
    /// </summary>
    private int ReadNumber(int start, int end, uint hash)
    {
        if (TryReadDate(start, end, out var dateEnd)) return dateEnd;
        var sign = end < _text.Length && TokenCharacters.IsSpace(_text[end]) ? end + 1 : end;
        if (sign < _text.Length)
        {
            var c = _text[sign];
            if (c is '%' or '\uFF05' && (sign == end || !TokenCharacters.IsWord(_text, sign + 1, _text.Length)))
            {
                _buffer.Add(start, sign + 1 - start, TokenFolding.Add(hash, '%'), TokenKind.Percent, TokenTraits.None);
                return sign + 1;
            }

            if (TokenCharacters.IsCurrency(c) && !IsDigit(sign + 1)) return AddAny(start, sign + 1 - start, TokenKind.Money);
        }

        _buffer.Add(start, end - start, hash, TokenKind.Number, TokenTraits.None);
        if (sign > end && !MarkDayFirst(start, end)) MarkCodeAfter(end);
        return end;
    }

    /// <summary>Reads an amount that begins with the currency sign at <paramref name="start"/>.</summary>
    private bool TryReadMoney(int start, out int end)
    {
        var i = start + 1;
        if (IsSpacedDigit(i)) i++;
        end = SkipNumber(i);
        if (end == i) return false;
        var suffix = end;
        while (IsAsciiWord(suffix)) suffix++;
        if (IsMagnitudeSuffix(_text[end..suffix])) end = suffix;
        AddAny(start, end - start, TokenKind.Money);
        if (SkipMagnitude(end) > end) _buffer.AddClass(TokenKind.Money, 2);
        return true;
    }

    /// <summary>Marks an amount whose currency code stands after the number, or after its word of magnitude: <c>40 USD</c>, <c>40 million USD</c>.</summary>
    private void MarkCodeAfter(int end)
    {
        var code = SkipMagnitude(end);
        var tokens = code > end ? 3 : 2;
        if (code < _text.Length && TokenCharacters.IsSpace(_text[code]) && IsCurrencyCode(code + 1)) _buffer.AddClass(TokenKind.Money, tokens);
    }

    /// <summary>Marks a date that begins with a month, or an amount that begins with a currency code. A digit stands a space after the word.</summary>
    private void MarkRunFromWord(int start, int end, uint seen)
    {
        if (seen != TokenCharacters.Upper || end - start != 3 || !IsCurrencyCode(start))
        {
            MarkMonthFirst(start, end);
            return;
        }

        var number = SkipNumber(end + 1);
        if (IsEndOfDate(number)) _buffer.AddClass(TokenKind.Money, SkipMagnitude(number) > number ? 3 : 2);
    }

    /// <summary>The end of the word of magnitude that stands a space after <paramref name="end"/>; <paramref name="end"/> itself where none does.</summary>
    private readonly int SkipMagnitude(int end)
    {
        if (end >= _text.Length || !TokenCharacters.IsSpace(_text[end])) return end;
        var wordEnd = end + 1;
        while (wordEnd < _text.Length && char.IsAsciiLetter(_text[wordEnd])) wordEnd++;
        return _text[(end + 1)..wordEnd] is "thousand" or "million" or "billion" or "trillion" && IsEndOfWord(wordEnd) ? wordEnd : end;
    }

    /// <summary>The end of the number that begins at <paramref name="i"/>; <paramref name="i"/> itself where none does.</summary>
    private readonly int SkipNumber(int i)
    {
        while (IsDigit(i) || i < _text.Length && i > 0 && _text[i] is '.' or ',' or '\'' && IsDigit(i - 1) && IsDigit(i + 1)) i++;
        return i;
    }

    /// <summary>Letters that stand right after an amount: <c>£2m</c>, <c>$40k</c>, <c>€3bn</c>.</summary>
    private static bool IsMagnitudeSuffix(ReadOnlySpan<char> text) =>
        text.Length is 1 or 2 && text is "k" or "K" or "m" or "M" or "b" or "B" or "t" or "T" or "bn" or "mn" or "tn" or "BN" or "MN" or "TN";

    /// <summary>Whether one of the most traded currencies' ISO 4217 codes stands at <paramref name="i"/>, in capitals.</summary>
    private readonly bool IsCurrencyCode(int i) =>
        i + 3 <= _text.Length
        && IsEndOfWord(i + 3)
        && _text.Slice(i, 3) is "USD" or "EUR" or "GBP" or "JPY" or "CHF" or "CAD" or "AUD" or "NZD" or "CNY" or "HKD" or "SGD" or "SEK"
            or "NOK" or "DKK" or "PLN" or "CZK" or "HUF" or "ILS" or "INR" or "BRL" or "MXN" or "ZAR" or "KRW" or "TRY" or "THB" or "AED";
}
