namespace PolicyLint.LanguageServer.Tests;

public sealed class LifecycleTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_says_who_it_is_and_how_it_counts()
    {
        await using var editor = Editor.Connect();
        var result = await editor.RequestAsync("initialize", new { rootUri = _folder.UriOf(""), capabilities = new { } });
        Assert.Equal("policylint 1.2.3", $"{result?["serverInfo"]?["name"]} {result?["serverInfo"]?["version"]}");
        Assert.Equal("utf-16", result?["capabilities"]?["positionEncoding"]?.GetValue<string>());
        Assert.Equal(2, result?["capabilities"]?["textDocumentSync"]?["change"]?.GetValue<int>());
    }

    [Fact]
    public async Task Reading_the_policy_is_shown_as_progress_where_the_editor_gives_a_token()
    {
        await using var editor = Editor.Connect();
        await editor.RequestAsync("initialize", new { rootUri = _folder.UriOf(""), capabilities = new { }, workDoneToken = "t1" });
        await editor.ReceivedAsync("$/progress", progress => progress["token"]?.GetValue<string>() == "t1" && progress["value"]?["kind"]?.GetValue<string>() == "begin");
        await editor.ReceivedAsync("$/progress", progress => progress["value"]?["kind"]?.GetValue<string>() == "end");
    }

    [Fact]
    public async Task Exit_after_shutdown_ends_with_0()
    {
        var editor = await Editor.OpenAsync(_folder);
        Assert.Equal(0, await editor.ShutDownAsync());
        await editor.DisposeAsync();
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_with_1()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.Notify("exit", null);
        Assert.Equal(1, await editor.Server.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_closed_input_ends_the_server()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.HangUpAsync();
        Assert.Equal(1, await editor.Server.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_input_closed_in_the_middle_of_a_message_ends_the_server()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.WriteAsync("Content-Length: 100\r\n\r\n{\"jsonrpc\"");
        await editor.HangUpAsync();
        Assert.Equal(1, await editor.Server.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_end_of_the_editors_process_ends_the_server()
    {
        using var process = System.Diagnostics.Process.Start("sleep", "60");
        await using var editor = Editor.Connect();
        await editor.RequestAsync("initialize", new { processId = process.Id, rootUri = _folder.UriOf(""), capabilities = new { } });
        Assert.False(editor.Server.IsCompleted);
        process.Kill();
        Assert.Equal(1, await editor.Server.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_request_before_initialize_is_refused_and_a_notification_dropped()
    {
        await using var editor = Editor.Connect();
        editor.OpenDocument(_folder.UriOf("post.md"), "We guarantee results.");
        var error = await editor.RefusedAsync("textDocument/hover", new { textDocument = new { uri = _folder.UriOf("post.md") }, position = new { line = 0, character = 0 } });
        Assert.Equal(-32002, error["code"]?.GetValue<int>());
        await editor.RequestAsync("initialize", new { rootUri = _folder.UriOf(""), capabilities = new { } });
        var hover = await editor.RequestAsync("textDocument/hover", new { textDocument = new { uri = _folder.UriOf("post.md") }, position = new { line = 0, character = 0 } });
        Assert.Null(hover);
    }

    [Fact]
    public async Task Nothing_but_exit_is_taken_after_shutdown()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.RequestAsync("shutdown", null);
        var error = await editor.RefusedAsync("policylint/rulePage", new { id = "PL2001" });
        Assert.Equal(-32600, error["code"]?.GetValue<int>());
    }

    [Fact]
    public async Task The_trace_is_sent_while_it_is_on()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.Notify("$/setTrace", new { value = "messages" });
        editor.Change("file:///nowhere.md", 2, Editor.Edit(0, 0, 0, "x"));
        Assert.Contains("not open", (await editor.ReceivedAsync("$/logTrace"))["message"]?.GetValue<string>(), StringComparison.Ordinal);
    }
}
