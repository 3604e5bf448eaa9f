using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests;

public sealed class FaultTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("this is no header\r\n\r\n")]
    [InlineData("garbage that runs into ")]
    [InlineData("\0\u0001\u0002\r\nnot: a known header\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    public async Task Garbage_before_a_header_is_skipped(string garbage)
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.WriteAsync(garbage);
        await AssertLivesAsync(editor);
    }

    [Theory]
    [InlineData("{\"jsonrpc\": \"2.0\", ")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":5}")]
    public async Task Json_that_is_no_message_is_answered_with_a_parse_error(string json)
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.WriteAsync($"Content-Length: {json.Length}\r\n\r\n{json}");
        await AssertLivesAsync(editor);
    }

    [Fact]
    public async Task A_message_of_50_megabytes_is_taken_and_its_draft_told_to_be_too_large()
    {
        var uri = _folder.UriOf("large.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, new string('a', 50_000_000));
        DiagnosticsTests.Single(await editor.PublishedAsync(uri), "PL0002");
        await AssertLivesAsync(editor);
    }

    [Fact]
    public async Task An_unknown_request_is_refused_and_an_unknown_notification_passed_over()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.Notify("nothing/known", new { });
        Assert.Equal(-32601, (await editor.RefusedAsync("nothing/here", new { }))["code"]?.GetValue<int>());
        await AssertLivesAsync(editor);
    }

    [Fact]
    public async Task Params_of_a_wrong_shape_are_refused_without_a_stack_trace()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.RefusedAsync("textDocument/hover", new { textDocument = 5 });
        await editor.RefusedAsync("textDocument/hover", Array.Empty<int>());
        editor.Notify("textDocument/didChange", new { nothing = true });
        await AssertLivesAsync(editor);
    }

    [Fact]
    public async Task Edits_of_an_unopened_file_are_left_out()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.Change(_folder.UriOf("closed.md"), 2, Editor.Edit(0, 0, 0, "We guarantee results."));
        editor.Notify("textDocument/didClose", new { textDocument = new { uri = _folder.UriOf("closed.md") } });
        editor.Notify("textDocument/didSave", new { textDocument = new { uri = _folder.UriOf("closed.md") } });
        await AssertLivesAsync(editor);
        Assert.False(editor.HasReceived("textDocument/publishDiagnostics", parameters => parameters["uri"]?.GetValue<string>() == _folder.UriOf("closed.md")));
    }

    [Fact]
    public async Task Edits_count_in_the_order_in_which_they_come_whatever_their_versions_say()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "# News\n\n\n", version: 5);
        editor.Change(uri, 9, Editor.Edit(2, 0, 0, "guarantee it."));
        editor.Change(uri, 3, Editor.Edit(2, 0, 0, "We "));
        DiagnosticsTests.Single(await editor.PublishedAsync(uri, 3), "PL2001");
        editor.Change(uri, null, Editor.Edit(2, 0, 3, ""));
        Assert.DoesNotContain(await editor.PublishedAsync(uri, null), finding => finding?["code"]?.GetValue<string>() == "PL2001");
    }

    [Fact]
    public async Task Places_outside_of_the_text_count_as_its_nearest_end()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "We");
        editor.Change(uri, 2, Editor.Edit(5, 9, 7, 1, " guarantee"), Editor.Edit(0, 900, 900, " results."), Editor.Edit(-1, -5, 0, ""));
        DiagnosticsTests.Single(await editor.PublishedAsync(uri, 2), "PL2001");
    }

    [Theory]
    [InlineData("a file with spaces.md")]
    [InlineData("hash#and%percent.md")]
    [InlineData("größe-日本語-🎉.md")]
    [InlineData("plus+and=more&.md")]
    public async Task Documents_with_odd_names_are_linted_under_the_uri_that_the_editor_gave(string name)
    {
        foreach (var uri in (string[])[_folder.UriOf(name), "file://" + _folder.PathOf(name).Replace("%", "%25", StringComparison.Ordinal)])
        {
            await using var editor = await Editor.OpenAsync(_folder);
            editor.OpenDocument(uri, "# News\n\nWe guarantee results. Agreed?\n");
            DiagnosticsTests.Single(await editor.PublishedAsync(uri), "PL2001");
        }
    }

    [Fact]
    public async Task The_same_document_opened_twice_is_the_newer_one()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "One. Two?");
        editor.OpenDocument(uri, "# News\n\nWe guarantee results. Agreed?\n", version: 2);
        DiagnosticsTests.Single(await editor.PublishedAsync(uri, 2), "PL2001");
    }

    [Fact]
    public async Task A_rule_whose_pattern_explodes_does_not_hold_up_the_others()
    {
        _folder.Write("policylint.yaml", "root: true\nextends: [core, ./rules]\n");
        _folder.Write("rules/CO1001.yaml", "id: CO1001\ntitle: Slow\nseverity: warning\nkind: pattern\nmatch: ['^(a+)+$']\nmessage: slow\n");
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, $"# News\n\nWe guarantee results. Agreed?\n\n{new string('a', 5000)}!\n");
        DiagnosticsTests.Single(await editor.PublishedAsync(uri), "PL2001");
    }

    /// <summary>The server still answers, and lints.</summary>
    private async Task AssertLivesAsync(Editor editor)
    {
        var uri = _folder.UriOf("alive.md");
        editor.OpenDocument(uri, "# News\n\nWe guarantee results. Agreed?\n", version: 77);
        DiagnosticsTests.Single(await editor.PublishedAsync(uri, 77), "PL2001");
        JsonNode? page = await editor.RequestAsync("policylint/rulePage", new { id = "PL2001" });
        Assert.NotNull(page);
    }
}
