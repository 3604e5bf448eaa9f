namespace PolicyLint.Drafts;

/// <content>Calendar dates.</content>
internal ref partial struct TokenScanner
{
    /// <summary>Reads a date in figures that begins with the number that stands from <paramref name="start"/> to <paramref name="end"/>.</summary>
    private bool TryReadDate(int start, int end, out int dateEnd)
    {
        dateEnd = 0;
        var length = end - start;
        if (length >= 8) return IsDottedDate(start, end) && AddDate(start, end, out dateEnd);
        if (end >= _text.Length || _text[end] is not ('-' or '/')) return false;
        var separator = _text[end];
        return length == 4 ? TryReadYearFirst(start, end, separator, out dateEnd) : length <= 2 && TryReadYearLast(start, end, separator, out dateEnd);
    }

    /// <summary><c>2026-06-30</c>, <c>2026/06/30</c>.</summary>
    private bool TryReadYearFirst(int start, int end, char separator, out int dateEnd)
    {
        dateEnd = end + 6;
        if (!IsYear(start, end) || dateEnd > _text.Length || _text[end + 3] != separator) return false;
        if (!TryParse(end + 1, end + 3, out var month) || !TryParse(end + 4, end + 6, out var day)) return false;
        if (month is < 1 or > 12 || day is < 1 or > 31) return false;
        var hasTime = dateEnd < _text.Length && _text[dateEnd] == 'T' && IsDigit(dateEnd + 1);
        return (hasTime || IsEndOfDate(dateEnd)) && AddDate(start, dateEnd, out dateEnd);
    }

    /// <summary><c>30/06/2026</c>, <c>6/30/26</c>, <c>30-06-2026</c>.</summary>
    private bool TryReadYearLast(int start, int end, char separator, out int dateEnd)
    {
        dateEnd = 0;
        var second = end + 1;
        var secondEnd = second;
        while (IsDigit(secondEnd)) secondEnd++;
        if (secondEnd >= _text.Length || _text[secondEnd] != separator || secondEnd - second > 2) return false;
        var year = secondEnd + 1;
        var yearEnd = year;
        while (IsDigit(yearEnd)) yearEnd++;
        if (yearEnd - year != 4 && (yearEnd - year != 2 || separator == '-')) return false;
        return TryParse(start, end, out var a) && TryParse(second, secondEnd, out var b) && IsDayAndMonth(a, b) && IsEndOfDate(yearEnd)
            && AddDate(start, yearEnd, out dateEnd);
    }

    /// <summary><c>30.06.2026</c>.</summary>
    private readonly bool IsDottedDate(int start, int end)
    {
        var text = _text[start..end];
        var first = text.IndexOf('.');
        var last = text.LastIndexOf('.');
        return first is 1 or 2 && last - first is 2 or 3 && text.Length - last == 5
            && TryParse(start, start + first, out var a) && TryParse(start + first + 1, start + last, out var b)
            && IsYear(start + last + 1, end) && a is >= 1 and <= 31 && b is >= 1 and <= 12;
    }

    /// <summary>Marks <c>30 June</c>, <c>30th of June 2026</c>, whose day, the token added last, ends at <paramref name="end"/>.</summary>
    private bool MarkDayFirst(int start, int end)
    {
        if (end >= _text.Length || !TokenCharacters.IsSpace(_text[end]) || !IsDay(start, end)) return false;
        var month = end + 1;
        var tokens = 2;
        if (_text[month..] is ['o', 'f', ' ', ..])
        {
            month += 3;
            tokens++;
        }

        var monthEnd = month;
        while (monthEnd < _text.Length && char.IsAsciiLetter(_text[monthEnd])) monthEnd++;
        if (!IsMonth(_text[month..monthEnd]) || !IsEndOfWord(monthEnd)) return false;
        _buffer.AddClass(TokenKind.Date, tokens + YearTokens(monthEnd));
        return true;
    }

    /// <summary>Marks <c>June 30</c>, <c>June 30th, 2026</c>, whose month is the token added last. A digit stands a space after it.</summary>
    private void MarkMonthFirst(int start, int end)
    {
        if (!IsMonth(_text[start..end])) return;
        var day = end + 1;
        var dayEnd = day;
        while (IsAsciiWord(dayEnd)) dayEnd++;
        if (IsDay(day, dayEnd) && IsEndOfDate(dayEnd)) _buffer.AddClass(TokenKind.Date, 2 + YearTokens(dayEnd));
    }

    /// <summary>Number of tokens of the year that may stand after a day and month, with or without a comma between.</summary>
    private readonly int YearTokens(int end)
    {
        var hasComma = end < _text.Length && _text[end] == ',';
        var space = hasComma ? end + 1 : end;
        if (!IsSpacedDigit(space)) return 0;
        var year = space + 1;
        if (year + 4 > _text.Length || !IsYear(year, year + 4) || !IsEndOfDate(year + 4)) return 0;
        return hasComma ? 2 : 1;
    }

    private readonly bool IsYear(int start, int end)
    {
        if (end - start != 4 || _text[start] is not ('1' or '2')) return false;
        return IsDigit(start + 1) && IsDigit(start + 2) && IsDigit(start + 3);
    }

    /// <summary>1 to 31, perhaps as an ordinal.</summary>
    private readonly bool IsDay(int start, int end)
    {
        if (end - start is 3 or 4 && _text[(end - 2)..end] is "st" or "nd" or "rd" or "th") end -= 2;
        return end - start is 1 or 2 && TryParse(start, end, out var day) && day is >= 1 and <= 31;
    }

    private static bool IsDayAndMonth(int a, int b) => a >= 1 && b >= 1 && (a <= 12 ? b <= 31 : a <= 31 && b <= 12);

    private readonly bool IsEndOfDate(int end) =>
        !TokenCharacters.IsWord(_text, end, _text.Length)
        && !(end < _text.Length && (_text[end] is '%' || _text[end] is '.' or ',' or '-' or '/' or ':' && IsDigit(end + 1)));

    /// <summary>Whether a word that stands before <paramref name="end"/> ends there, and is not the beginning of an address either.</summary>
    private readonly bool IsEndOfWord(int end) =>
        !TokenCharacters.IsWord(_text, end, _text.Length)
        && !(end < _text.Length && _text[end] is '\'' or '\u2019' or '.' or '&' or '@' && TokenCharacters.IsWord(_text, end + 1, _text.Length));

    private readonly bool TryParse(int start, int end, out int value)
    {
        value = 0;
        for (var i = start; i < end; i++)
        {
            if (!IsDigit(i)) return false;
            value = value * 10 + (_text[i] - '0');
        }

        return true;
    }

    private bool AddDate(int start, int end, out int dateEnd)
    {
        dateEnd = AddAny(start, end - start, TokenKind.Date);
        return true;
    }

    /// <summary>English names of months and their abbreviations; those that are words too only with a capital.</summary>
    private static bool IsMonth(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9) return false;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = TokenFolding.Fold(word[i]);
        return lower switch
        {
            "may" or "march" or "mar" => char.IsAsciiLetterUpper(word[0]),
            "january" or "february" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december" => true,
            "jan" or "feb" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec" => true,
            _ => false,
        };
    }
}
