using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Reads what the user has set in the editor. A value that is none is as good as not set.</summary>
internal static class SettingsReader
{
    /// <summary>Asks the editor, or takes what it sent where it cannot be asked, and lints anew where something changed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sent">The settings of a <c>didChangeConfiguration</c>, or null.</param>
    public static async Task ApplyAsync(ServerSession session, JsonElement? sent)
    {
        if (session.Capabilities.Workspace?.Configuration == true)
            sent = await session.Client.GetSettingsAsync(CancellationToken.None).ConfigureAwait(false);
        else if (sent is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty("policylint", out var section)) sent = section;
        if (sent is not { ValueKind: JsonValueKind.Object } settings) return;
        session.Workspace.SetSettings(Read(settings));
        session.RefreshLenses();
    }

    /// <summary>The settings of our section.</summary>
    public static ServerSettings Read(JsonElement section)
    {
        return new ServerSettings(
            !section.TryGetProperty("enable", out var enable) || enable.ValueKind != JsonValueKind.False,
            Text(section, "minSeverity") is { } name && SeverityNames.TryParse(name, out var severity) ? severity : ServerSettings.Default.MinSeverity,
            Text(section, "lintOn") == "save");
    }

    private static string? Text(JsonElement section, string name) =>
        section.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
