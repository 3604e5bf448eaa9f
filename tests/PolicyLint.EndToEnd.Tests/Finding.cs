using System.Text.Json;

namespace PolicyLint.EndToEnd.Tests;

/// <summary>One finding of the JSON report.</summary>
public sealed record Finding(string Path, string Rule, string Severity, string Message, int Start, int End, string Fingerprint, JsonElement Json)
{
    internal static IEnumerable<Finding> ReadFile(JsonElement file) => file.GetProperty("diagnostics").EnumerateArray().Select(item => new Finding(
        file.GetProperty("path").GetString() ?? "",
        item.GetProperty("rule").GetString() ?? "",
        item.GetProperty("severity").GetString() ?? "",
        item.GetProperty("message").GetString() ?? "",
        item.GetProperty("start").GetInt32(),
        item.GetProperty("end").GetInt32(),
        item.GetProperty("fingerprint").GetString() ?? "",
        item.Clone()));
}
