using System.CommandLine;
using System.Globalization;
using PolicyLint.Analysis;

namespace PolicyLint.Cli.Commands;

/// <summary>Options that several commands take; one definition, so that they read alike everywhere.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Paths(string description) => new("paths") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    public static Option<string?> Config() => new("--config") { Description = "Use this policylint.yaml instead of looking for one beside and above each file.", HelpName = "FILE" };

    public static Option<string[]> Rules() => new("--rule") { Description = "Apply only this rule; may be repeated.", HelpName = "ID", AllowMultipleArgumentsPerToken = false };

    public static Option<int> Jobs() => new("--jobs") { Description = "Files worked on at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = result => ParsePositive(result) };

    public static Option<DateOnly?> Date() => new("--date")
    {
        Description = "The day of the run, for rules about dates; today where left out.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            result.AddError($"--date wants a day such as 2026-12-01, not “{result.Tokens[0].Value}”");
            return null;
        },
    };

    public static Option<long> MaxFileSize() => new("--max-file-size")
    {
        Description = "Leave out larger drafts: a number of bytes, KB or MB.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => 10L << 20,
        CustomParser = result =>
        {
            if (TryParseSize(result.Tokens[0].Value, out var size)) return size;
            result.AddError($"--max-file-size wants a size such as 500KB or 10MB, not “{result.Tokens[0].Value}”");
            return 0;
        },
    };

    public static Option<Severity> SeverityOption(string name, string description, Severity fallback, params string[] extra) => new(name)
    {
        Description = description,
        HelpName = "SEVERITY",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (extra.Contains(value)) return Severity.Off;
            if (SeverityNames.TryParse(value, out var severity) && severity != Severity.Off) return severity;
            result.AddError($"{name} wants one of {string.Join(", ", SeverityNames.All.Skip(1).Reverse().Concat(extra))}, not “{value}”");
            return fallback;
        },
    };

    public static DateOnly Today(DateOnly? given, TimeProvider time) => given ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static int ParsePositive(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        result.AddError($"--jobs wants a number from 1 up, not “{result.Tokens[0].Value}”");
        return 1;
    }

    private static bool TryParseSize(string text, out long size)
    {
        var unit = text.EndsWith("KB", StringComparison.OrdinalIgnoreCase) ? 10 : text.EndsWith("MB", StringComparison.OrdinalIgnoreCase) ? 20 : 0;
        var digits = unit == 0 ? text : text[..^2];
        var isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue >> 20;
        size = number << unit;
        return isNumber;
    }
}
