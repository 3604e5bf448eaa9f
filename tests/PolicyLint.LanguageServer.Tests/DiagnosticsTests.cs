using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests;

public sealed class DiagnosticsTests : IDisposable
{
    private const string Promise = "# News\n\nWe guarantee results. What do you think?\n";

    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_is_published_with_its_version_place_and_reason()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(_folder.UriOf("post.md"), Promise, version: 7);
        var finding = Single(await editor.PublishedAsync(_folder.UriOf("post.md"), 7), "PL2001");
        Assert.Equal("""{"start":{"line":2,"character":0},"end":{"line":2,"character":12}}""", finding["range"]?.ToJsonString());
        Assert.Equal(2, finding["severity"]?.GetValue<int>());
        Assert.Equal("policylint", finding["source"]?.GetValue<string>());
        Assert.Equal("legal", finding["data"]?["owner"]?.GetValue<string>());
        Assert.Equal(16, finding["data"]?["fingerprint"]?.GetValue<string>().Length);
    }

    [Fact]
    public async Task Columns_count_utf16_code_units_after_an_emoji()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(_folder.UriOf("post.md"), "# News\n\n🎉🎉 and we guarantee results. Agreed?\n");
        var finding = Single(await editor.PublishedAsync(_folder.UriOf("post.md")), "PL2001");
        Assert.Equal(9, finding["range"]?["start"]?["character"]?.GetValue<int>());
    }

    [Fact]
    public async Task An_edit_that_mends_a_draft_clears_its_finding_and_one_that_spoils_it_brings_it_back()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, Promise);
        Single(await editor.PublishedAsync(uri), "PL2001");
        editor.Change(uri, 2, Editor.Edit(2, 3, 12, "like"));
        Assert.DoesNotContain(await editor.PublishedAsync(uri, 2), IsRule("PL2001"));
        editor.Change(uri, 3, Editor.Edit(2, 3, 7, "guarantee"));
        Single(await editor.PublishedAsync(uri, 3), "PL2001");
    }

    [Fact]
    public async Task Edits_of_one_message_are_made_one_after_the_other()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "");
        editor.Change(uri, 2, Editor.Edit(0, 0, 0, "results"), Editor.Edit(0, 0, 0, "guarantee "), Editor.Edit(0, 0, 0, "We "));
        Single(await editor.PublishedAsync(uri, 2), "PL2001");
    }

    [Fact]
    public async Task Thousands_of_edits_that_nobody_waits_for_end_with_the_newest_version()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "# News\n\n\n");
        for (var version = 2; version <= 2001; version++) editor.Change(uri, version, Editor.Edit(2, 0, 0, "a "));
        editor.Change(uri, 2002, Editor.Edit(2, 0, 0, "We guarantee results. "));
        Single(await editor.PublishedAsync(uri, 2002), "PL2001");
    }

    [Theory]
    [InlineData("clean.md", "# News\n\nIt rained. Did it where you are?\n")]
    [InlineData("private/post.md", Promise)]
    [InlineData("ignored/post.md", Promise)]
    public async Task Where_nothing_is_to_be_shown_an_empty_list_is_published(string name, string text)
    {
        _folder.Write("policylint.yaml", "root: true\nexclude: [\"private/**\"]\n");
        _folder.Write(".gitignore", "ignored/\n");
        Directory.CreateDirectory(_folder.PathOf(".git"));
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(_folder.UriOf(name), text);
        Assert.Empty(await editor.PublishedAsync(_folder.UriOf(name)));
    }

    [Fact]
    public async Task A_draft_without_any_policy_is_left_in_peace()
    {
        File.Delete(_folder.PathOf("policylint.yaml"));
        Directory.CreateDirectory(_folder.PathOf(".git"));
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(_folder.UriOf("post.md"), Promise);
        Assert.Empty(await editor.PublishedAsync(_folder.UriOf("post.md")));
    }

    [Fact]
    public async Task An_untitled_document_has_the_policy_of_the_first_folder()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument("untitled:Untitled-1", Promise);
        Single(await editor.PublishedAsync("untitled:Untitled-1"), "PL2001");
        editor.OpenDocument("untitled:Untitled-2", new string('a', 281), language: "tweet");
        Single(await editor.PublishedAsync("untitled:Untitled-2"), "PL6001");
    }

    [Fact]
    public async Task A_file_outside_the_workspace_has_the_policy_of_its_own_folder()
    {
        using var other = new DraftFolder();
        other.Write("policylint.yaml", "root: true\nrules: {PL2001: error}\n");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(other.UriOf("post.md"), Promise);
        Assert.Equal(1, Single(await editor.PublishedAsync(other.UriOf("post.md")), "PL2001")["severity"]?.GetValue<int>());
    }

    [Fact]
    public async Task What_is_suppressed_is_not_shown_and_an_idle_suppression_is_marked_unnecessary()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "# News\n\nWe guarantee results. <!-- policylint-disable-line PL2001 -- quoted -->\n\nAgreed? <!-- policylint-disable-line PL2009 -- none -->\n");
        var found = await editor.PublishedAsync(uri);
        Assert.DoesNotContain(found, IsRule("PL2001"));
        Assert.Equal("[1]", Single(found, "PL0020")["tags"]?.ToJsonString());
    }

    [Fact]
    public async Task Closing_a_document_takes_its_findings_away()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, Promise);
        await editor.PublishedAsync(uri);
        editor.Notify("textDocument/didClose", new { textDocument = new { uri } });
        Assert.Empty(await editor.PublishedAsync(uri, null));
    }

    [Fact]
    public async Task A_policy_saved_half_written_and_then_whole_counts_each_time_as_far_as_it_can_be_read()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, Promise);
        await editor.PublishedAsync(uri);
        _folder.Write("policylint.yaml", "root: true\nrules: {PL2001: err");
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = _folder.UriOf("policylint.yaml"), type = 2 } } });
        Single(await editor.PublishedAsync(uri), "PL2001");
        _folder.Write("policylint.yaml", "root: true\nrules: {PL2001: error}\n");
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = _folder.UriOf("policylint.yaml"), type = 2 } } });
        Assert.Equal(1, Single(await editor.PublishedAsync(uri), "PL2001")["severity"]?.GetValue<int>());
    }

    [Fact]
    public async Task Settings_of_the_editor_are_asked_for_and_followed()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = Editor.Connect();
        editor.Answers["workspace/configuration"] = JsonNode.Parse("""[{"minSeverity":"error"}]""");
        await editor.RequestAsync("initialize", new { rootUri = _folder.UriOf("").TrimEnd('/'), capabilities = new { workspace = new { configuration = true } } });
        editor.Notify("initialized", new { });
        await editor.ReceivedAsync("workspace/configuration");
        editor.OpenDocument(uri, Promise);
        await editor.PublishedAsync(uri);
        editor.Answers["workspace/configuration"] = JsonNode.Parse("""[{"enable":false}]""");
        editor.Notify("workspace/didChangeConfiguration", new { settings = (object?)null });
        Assert.Empty(await editor.PublishedAsync(uri));
    }

    [Fact]
    public async Task On_request_drafts_are_linted_when_they_are_saved_and_asked_about_as_they_stand()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { policylint = new { lintOn = "save" } } });
        editor.OpenDocument(uri, "# News\n\n\n");
        await editor.PublishedAsync(uri);
        editor.Change(uri, 2, Editor.Edit(2, 0, 0, "We guarantee results. Agreed?"));
        var status = await editor.RequestAsync("policylint/status", new { textDocument = new { uri } });
        Assert.Equal(1, status?["warnings"]?.GetValue<int>());
        Assert.False(editor.HasReceived("textDocument/publishDiagnostics", parameters => parameters["version"]?.GetValue<int>() == 2));
        editor.Notify("textDocument/didSave", new { textDocument = new { uri } });
        Single(await editor.PublishedAsync(uri, 2), "PL2001");
    }

    internal static JsonNode Single(JsonArray diagnostics, string rule)
    {
        var found = diagnostics.Where(node => node is not null && IsRule(rule)(node)).ToList();
        Assert.True(found.Count == 1, $"{rule}: {found.Count} in {diagnostics.ToJsonString()}");
        return found[0] ?? throw new InvalidOperationException();
    }

    private static Predicate<JsonNode?> IsRule(string rule) => diagnostic => diagnostic?["code"]?.GetValue<string>() == rule;
}
