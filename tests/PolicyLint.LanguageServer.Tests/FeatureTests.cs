using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests;

public sealed class FeatureTests : IDisposable
{
    private readonly DraftFolder _folder = new();

    public FeatureTests()
    {
        _folder.Write("policylint.yaml", "root: true\nextends: [core, ./rules]\norganisation: org.yaml\n");
        _folder.Write("org.yaml", "employer: Contoso\nproducts:\n  - Contoso Vault\n");
        _folder.Write("people.yaml", "ann.lee: {name: Ann Lee}\n");
        _folder.Write("rules/CO1001.yaml", "id: CO1001\ntitle: House spelling\nseverity: warning\nkind: replace\npairs: {e-mail: email}\nmessage: “{match}” is written “{suggestion}” here.\nwhy: One spelling is easier to search.\nsources: [{title: House book, url: https://contoso.example/book}]\nowner: communications\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fix_is_offered_with_the_version_it_was_made_for_and_the_finding_it_answers()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Agreed?\n");
        await using var _ = editor;
        var actions = await ActionsAsync(editor, uri, 2, 10, 10);
        var fix = actions.Single(action => action?["edit"]?["documentChanges"]?[0]?["edits"]?[0]?["newText"]?.GetValue<string>() == "email");
        Assert.Equal("quickfix", fix?["kind"]?.GetValue<string>());
        Assert.True(fix?["isPreferred"]?.GetValue<bool>());
        Assert.Equal(1, fix?["edit"]?["documentChanges"]?[0]?["textDocument"]?["version"]?.GetValue<int>());
        Assert.Equal("CO1001", fix?["diagnostics"]?[0]?["code"]?.GetValue<string>());
        Assert.Equal("""{"start":{"line":2,"character":8},"end":{"line":2,"character":14}}""", fix?["edit"]?["documentChanges"]?[0]?["edits"]?[0]?["range"]?.ToJsonString());
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_offered()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Agreed?\n");
        await using var _ = editor;
        Assert.Empty(await ActionsAsync(editor, uri, 2, 10, 10, "refactor"));
        Assert.NotEmpty(await ActionsAsync(editor, uri, 2, 10, 10, "quickfix"));
    }

    [Fact]
    public async Task A_rule_is_turned_off_in_the_nearest_policy_file()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Agreed?\n");
        await using var _ = editor;
        var actions = await ActionsAsync(editor, uri, 2, 10, 10);
        var action = actions.Single(action => action?["title"]?.GetValue<string>() == "Turn CO1001 off in policylint.yaml");
        Assert.Equal(_folder.UriOf("policylint.yaml"), action?["edit"]?["documentChanges"]?[0]?["textDocument"]?["uri"]?.GetValue<string>());
        Assert.Equal("rules:\n  CO1001: off\n", action?["edit"]?["documentChanges"]?[0]?["edits"]?[0]?["newText"]?.GetValue<string>());
        Assert.True(action?["edit"]?["documentChanges"]?[0]?["textDocument"]?.AsObject().ContainsKey("version"));
    }

    [Fact]
    public async Task All_safe_fixes_are_made_at_once()
    {
        var (editor, uri) = await OpenAsync("See #accessibilitymatters and #opensourcesoftware. Agreed?\n", name: "a.tweet");
        await using var _ = editor;
        var action = Assert.Single(await ActionsAsync(editor, uri, 0, 0, 0, "source.fixAll"));
        Assert.Equal("source.fixAll.policylint", action?["kind"]?.GetValue<string>());
        Assert.Equal(["AccessibilityMatters", "OpenSourceSoftware"], action?["edit"]?["documentChanges"]?[0]?["edits"]?.AsArray().Select(edit => edit?["newText"]?.GetValue<string>()?.TrimStart('#')));
    }

    [Fact]
    public async Task All_findings_of_one_rule_are_fixed_at_once()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Or an e-mail. Agreed?\n");
        await using var _ = editor;
        var actions = await ActionsAsync(editor, uri, 2, 10, 10);
        var all = actions.Single(action => action?["title"]?.GetValue<string>() == "Fix all CO1001 in this file");
        Assert.Equal(2, all?["edit"]?["documentChanges"]?[0]?["edits"]?.AsArray().Count);
        Assert.Equal(2, all?["diagnostics"]?.AsArray().Count);
    }

    [Theory]
    [InlineData("post.md", "# News\n\nSend an e-mail. Agreed?\n", 2, 10, "<!-- policylint-disable-next CO1001 -- say why -->\n")]
    [InlineData("a.tweet", "Send an e-mail. Agreed?", 0, 10, "---\npolicylint:\n  ignore:\n    - {rule: CO1001, reason: \"say why\"}\n---\n")]
    public async Task A_finding_is_suppressed_with_a_reason_to_fill_in(string name, string text, int line, int character, string written)
    {
        var (editor, uri) = await OpenAsync(text, name: name);
        await using var _ = editor;
        var action = (await ActionsAsync(editor, uri, line, character, character)).Single(action => action?["title"]?.GetValue<string>() == "Suppress CO1001 here, with a reason");
        Assert.Equal(written, action?["edit"]?["documentChanges"]?[0]?["edits"]?[0]?["newText"]?.GetValue<string>());
    }

    [Fact]
    public async Task Editors_that_take_snippets_let_the_author_type_over_the_reason()
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder, new { workspace = new { workspaceEdit = new { snippetEditSupport = true } } });
        editor.OpenDocument(uri, "# News\n\nSend an e-mail. Agreed?\n");
        var action = (await ActionsAsync(editor, uri, 2, 10, 10)).Single(action => action?["title"]?.GetValue<string>() == "Suppress CO1001 here, with a reason");
        var edit = action?["edit"]?["documentChanges"]?[0]?["edits"]?[0];
        Assert.Equal("<!-- policylint-disable-next CO1001 -- ${1:say why} -->\n", edit?["snippet"]?["value"]?.GetValue<string>());
        Assert.Null(edit?["newText"]);
    }

    [Fact]
    public async Task A_tweet_that_is_too_long_can_be_split_into_a_thread()
    {
        var text = string.Concat(Enumerable.Repeat("It rained all day and we talked about it. ", 9)) + "Agreed?";
        var (editor, uri) = await OpenAsync(text, name: "a.tweet");
        await using var _ = editor;
        var actions = await ActionsAsync(editor, uri, 0, 290, 290);
        Assert.Contains(actions, action => action?["edit"]?["documentChanges"]?[0]?["edits"]?.AsArray().Any(edit => edit?["newText"]?.GetValue<string>().Contains("---", StringComparison.Ordinal) == true) == true);
    }

    [Fact]
    public async Task A_selected_name_is_added_to_the_organisations_lists_that_lack_it()
    {
        var (editor, uri) = await OpenAsync("# News\n\nWe like Fabrikam Cloud. Do you?\n");
        await using var _ = editor;
        var actions = await ActionsAsync(editor, uri, 2, 8, 22, "refactor");
        Assert.Equal(
            ["Add “Fabrikam Cloud” to our products", "Add “Fabrikam Cloud” to our customers", "Add “Fabrikam Cloud” to our competitors", "Add “Fabrikam Cloud” to our confidential names"],
            actions.Select(action => action?["title"]?.GetValue<string>()));
        Assert.Equal("- Fabrikam Cloud\n  ", actions[0]?["edit"]?["documentChanges"]?[0]?["edits"]?[0]?["newText"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_hover_says_why_what_instead_who_and_where_it_is_written_down()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Agreed?\n");
        await using var _ = editor;
        var hover = await editor.RequestAsync("textDocument/hover", At(uri, 2, 10));
        var text = hover?["contents"]?["value"]?.GetValue<string>();
        Assert.Contains("House spelling", text, StringComparison.Ordinal);
        Assert.Contains("One spelling is easier to search.", text, StringComparison.Ordinal);
        Assert.Contains("[House book](https://contoso.example/book)", text, StringComparison.Ordinal);
        Assert.Contains("communications", text, StringComparison.Ordinal);
        Assert.Null(await editor.RequestAsync("textDocument/hover", At(uri, 0, 3)));
    }

    [Fact]
    public async Task A_public_page_of_a_rule_is_its_codes_description()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. Agreed?\n", waits: false);
        await using var _ = editor;
        var finding = DiagnosticsTests.Single(await editor.PublishedAsync(uri), "CO1001");
        Assert.Equal("https://contoso.example/book", finding["codeDescription"]?["href"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_hover_on_a_key_of_front_matter_says_what_it_means_and_its_values()
    {
        var (editor, uri) = await OpenAsync("---\naccount: personal\n---\n# News\n\nIt rained. Agreed?\n");
        await using var _ = editor;
        var text = (await editor.RequestAsync("textDocument/hover", At(uri, 1, 2)))?["contents"]?["value"]?.GetValue<string>();
        Assert.Contains("`executive`", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sales_pitch_is_explained_by_its_sentences_and_words()
    {
        const string Pitch = "Get Contoso Vault today! Best price ever, order now and save 40 percent. Book your free demo now!";
        var (editor, uri) = await OpenAsync($"# Vault\n\n{Pitch}\n", waits: false);
        await using var _ = editor;
        var finding = (await editor.PublishedAsync(uri)).First(found => found?["data"]?["words"] is not null);
        Assert.NotEmpty(Assert.IsType<JsonArray>(finding?["relatedInformation"]));
        var hover = await editor.RequestAsync("textDocument/hover", new { textDocument = new { uri }, position = finding?["range"]?["start"] });
        Assert.Contains("promotional", hover?["contents"]?["value"]?.GetValue<string>(), StringComparison.Ordinal);
        var status = await editor.RequestAsync("policylint/status", new { textDocument = new { uri } });
        Assert.Equal("promotional", status?["tone"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("tweets.tweet", "#ad One two three.\n---\nFour?", "18/280", "5/280")]
    [InlineData("post.md", "# News\n\nIt rained a lot. Agreed?\n", "6 words · 1 min read")]
    public async Task Lenses_count_tweets_and_words(string name, string text, params string[] titles)
    {
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(_folder.UriOf(name), text);
        var lenses = await editor.RequestAsync("textDocument/codeLens", new { textDocument = new { uri = _folder.UriOf(name) } });
        var found = Assert.IsType<JsonArray>(lenses).Select(lens => lens?["command"]?["title"]?.GetValue<string>() ?? "").ToList();
        Assert.Equal(titles.Length, found.Count);
        for (var i = 0; i < titles.Length; i++) Assert.StartsWith(titles[i], found[i], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\nacc", 1, 3, "account")]
    [InlineData("---\naccount: ", 1, 9, "executive")]
    [InlineData("---\nauthor: ", 1, 8, "ann.lee")]
    [InlineData("---\nproducts: [", 1, 11, "Contoso Vault")]
    [InlineData("---\nrelationship:\n  - ", 2, 4, "employee")]
    [InlineData("---\npolicylint:\n  ignore:\n    - rule: P", 3, 13, "CO1001")]
    [InlineData("# News\n\nText <!-- policylint-", 2, 21, "policylint-disable-next")]
    [InlineData("# News\n\nText <!-- policylint-disable-line ", 2, 34, "CO1001")]
    [InlineData("# News\n\ndisc", 2, 4, "disclosure.employee")]
    public async Task Drafts_are_completed(string text, int line, int character, string expected)
    {
        var uri = _folder.UriOf("post.md");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, text);
        var items = Assert.IsType<JsonArray>(await editor.RequestAsync("textDocument/completion", At(uri, line, character)));
        Assert.Contains(expected, items.Select(item => item?["label"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("policylint.yaml", "ro", 0, 2, "root")]
    [InlineData("policylint.yaml", "rules:\n  C", 1, 3, "CO1001")]
    [InlineData("policylint.yaml", "rules:\n  CO1001: ", 1, 10, "hint")]
    [InlineData("policylint.yaml", "rules: {CO1001: ", 0, 16, "hint")]
    [InlineData("policylint.yaml", "extends: [core, ", 0, 16, "us-ftc")]
    [InlineData("policylint.yaml", "paths:\n  - files: x\n    chan", 2, 8, "channel")]
    [InlineData("policylint.yaml", "defaults: {account: ", 0, 20, "brand")]
    [InlineData("organisation.yaml", "pro", 0, 3, "products")]
    [InlineData("rules/CO1002.yaml", "id: CO1002\nkind: ", 1, 6, "phrases")]
    [InlineData("rules/CO1002.yaml", "id: CO1002\nfixes:\n  - title: x\n    at: ", 3, 8, "after-title")]
    public async Task Policy_files_are_completed(string name, string text, int line, int character, string expected)
    {
        var uri = _folder.UriOf(name);
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, text, language: "yaml");
        var items = Assert.IsType<JsonArray>(await editor.RequestAsync("textDocument/completion", At(uri, line, character)));
        if (expected == "us-ftc") Assert.Contains("core", items.Select(item => item?["label"]?.GetValue<string>()));
        else Assert.Contains(expected, items.Select(item => item?["label"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_rule_id_leads_to_its_file_or_page()
    {
        var (editor, uri) = await OpenAsync("# News\n\nSend an e-mail. <!-- policylint-disable-line CO1001 PL2001 -- quoted --> Agreed?\n");
        await using var _ = editor;
        var own = await editor.RequestAsync("textDocument/definition", At(uri, 2, 47));
        Assert.Equal(_folder.UriOf("rules/CO1001.yaml"), own?[0]?["uri"]?.GetValue<string>());
        Assert.Equal(4, own?[0]?["range"]?["start"]?["character"]?.GetValue<int>());
        var builtIn = await editor.RequestAsync("textDocument/definition", At(uri, 2, 54));
        Assert.Equal("policylint:/rules/PL2001.md", builtIn?[0]?["uri"]?.GetValue<string>());
        var links = Assert.IsType<JsonArray>(await editor.RequestAsync("textDocument/documentLink", new { textDocument = new { uri } }));
        Assert.Equal(2, links.Count);
    }

    [Fact]
    public async Task Paths_in_a_policy_file_are_links()
    {
        var uri = _folder.UriOf("policylint.yaml");
        _folder.Write("rules/pack.yaml", "name: house\n");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, File.ReadAllText(_folder.PathOf("policylint.yaml")), language: "yaml");
        var links = Assert.IsType<JsonArray>(await editor.RequestAsync("textDocument/documentLink", new { textDocument = new { uri } }));
        Assert.Equal([_folder.UriOf("rules/pack.yaml"), _folder.UriOf("org.yaml")], links.Select(link => link?["target"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_rules_page_holds_all_there_is_to_know()
    {
        var (editor, uri) = await OpenAsync("# News\n");
        await using var _ = editor;
        var page = await editor.RequestAsync("policylint/rulePage", new { uri = "policylint:/rules/PL2001.md" });
        var content = page?["content"]?.GetValue<string>();
        foreach (var part in (string[])["# PL2001", "## Why", "## Instead", "## Sources", "## Reported", "## Fine", "legal"]) Assert.Contains(part, content, StringComparison.Ordinal);
        var own = await editor.RequestAsync("policylint/rulePage", new { id = "CO1001", textDocument = new { uri } });
        Assert.Equal("House spelling", own?["title"]?.GetValue<string>());
        Assert.Equal(-32602, (await editor.RefusedAsync("policylint/rulePage", new { id = "XX0000" }))["code"]?.GetValue<int>());
    }

    [Fact]
    public async Task The_rules_in_force_are_listed_with_their_severity_here()
    {
        _folder.Write("policylint.yaml", "root: true\nextends: [core, ./rules]\nrules: {PL2001: hint, PL6001: off}\n");
        var (editor, uri) = await OpenAsync("# News\n");
        await using var _ = editor;
        var rules = Assert.IsType<JsonArray>(await editor.RequestAsync("policylint/rules", new { textDocument = new { uri } }));
        Assert.Equal("hint", rules.Single(rule => rule?["id"]?.GetValue<string>() == "PL2001")?["severity"]?.GetValue<string>());
        Assert.DoesNotContain(rules, rule => rule?["id"]?.GetValue<string>() == "PL6001");
        Assert.Equal("One spelling is easier to search.", rules.Single(rule => rule?["id"]?.GetValue<string>() == "CO1001")?["why"]?.GetValue<string>());
        Assert.Equal(_folder.UriOf("rules/CO1001.yaml"), rules.Single(rule => rule?["id"]?.GetValue<string>() == "CO1001")?["uri"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_status_counts_findings_and_measures_posts()
    {
        var uri = _folder.UriOf("a.tweet");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "Send an e-mail. https://www.example.com/a/very/long/address/indeed Agreed?", version: 4);
        var status = await editor.RequestAsync("policylint/status", new { textDocument = new { uri } });
        Assert.Equal("tweet", status?["channel"]?.GetValue<string>());
        Assert.Equal(4, status?["version"]?.GetValue<int>());
        Assert.True(status?["isGoverned"]?.GetValue<bool>());
        Assert.Equal(1, status?["warnings"]?.GetValue<int>());
        Assert.Equal(47, status?["posts"]?[0]?["length"]?.GetValue<int>());
        Assert.Equal(280, status?["posts"]?[0]?["limit"]?.GetValue<int>());
        await editor.RefusedAsync("policylint/status", new { textDocument = new { uri = "file:///not-open.md" } });
    }

    [Fact]
    public async Task The_whole_folder_is_linted_with_progress_and_shows_files_that_are_not_open()
    {
        _folder.Write("a.md", "# A\n\nWe guarantee results. Agreed?\n");
        _folder.Write("b.md", "# B\n\nIt rained. Agreed?\n");
        await using var editor = await Editor.OpenAsync(_folder, new { window = new { workDoneProgress = true } });
        var result = await editor.RequestAsync("workspace/executeCommand", new { command = "policylint.lintFolder", arguments = Array.Empty<object>() });
        Assert.Equal(2, result?["files"]?.GetValue<int>());
        Assert.Equal(1, result?["warnings"]?.GetValue<int>());
        DiagnosticsTests.Single(await editor.PublishedAsync(_folder.UriOf("a.md"), null), "PL2001");
        await editor.ReceivedAsync("window/workDoneProgress/create");
        await editor.ReceivedAsync("$/progress", progress => progress["value"]?["kind"]?.GetValue<string>() == "begin");
        await editor.ReceivedAsync("$/progress", progress => progress["value"]?["kind"]?.GetValue<string>() == "end");
        _folder.Write("a.md", "# A\n\nIt rained. Agreed?\n");
        await editor.RequestAsync("workspace/executeCommand", new { command = "policylint.lintFolder" });
        Assert.Empty(await editor.PublishedAsync(_folder.UriOf("a.md"), null));
    }

    [Fact]
    public async Task Linting_the_whole_folder_stops_when_the_author_says_so()
    {
        for (var i = 0; i < 2_000; i++) _folder.Write($"posts/{i}.md", "# A\n\nWe guarantee results. Agreed?\n");
        await using var editor = await Editor.OpenAsync(_folder);
        var refused = editor.RefusedAsync("workspace/executeCommand", new { command = "policylint.lintFolder", workDoneToken = "mine" });
        var waiting = editor.RefusedAsync("workspace/executeCommand", new { command = "policylint.lintFolder", workDoneToken = "next" });
        await editor.ReceivedAsync("$/progress", progress => progress["value"]?["kind"]?.GetValue<string>() == "report");
        editor.Notify("window/workDoneProgress/cancel", new { token = "next" });
        editor.Notify("window/workDoneProgress/cancel", new { token = "mine" });
        foreach (var (error, token) in new[] { (await refused, "mine"), (await waiting, "next") })
        {
            Assert.Equal(-32800, error["code"]?.GetValue<int>());
            await editor.ReceivedAsync("$/progress", progress => progress["token"]?.GetValue<string>() == token && progress["value"]?["kind"]?.GetValue<string>() == "end");
        }
    }

    [Fact]
    public async Task The_drafts_of_the_open_folder_are_listed_without_what_is_excluded()
    {
        _folder.Write("policylint.yaml", "root: true\nexclude: [\"archive/**\"]\n");
        _folder.Write(".gitignore", "build/\n");
        foreach (var name in (string[])["tweets/b.tweet", "a post.md", "archive/old.md", "build/copy.md", "notes.txt"]) _folder.Write(name, "It rained.\n");
        Directory.CreateDirectory(_folder.PathOf(".git"));
        await using var editor = await Editor.OpenAsync(_folder);
        Assert.Equal([_folder.UriOf("a post.md"), _folder.UriOf("tweets/b.tweet")], await DraftsAsync(editor));
        _folder.Write("c.md", "It rained.\n");
        Assert.Contains(_folder.UriOf("c.md"), await DraftsAsync(editor));
    }

    [Fact]
    public async Task A_folder_without_a_policy_has_no_drafts()
    {
        _folder.Write("a.md", "It rained.\n");
        File.Delete(_folder.PathOf("policylint.yaml"));
        await using var editor = await Editor.OpenAsync(_folder);
        Assert.Empty(await DraftsAsync(editor));
    }

    [Fact]
    public async Task Lenses_are_asked_for_anew_when_a_setting_changes()
    {
        await using var editor = await Editor.OpenAsync(_folder, new { workspace = new { codeLens = new { refreshSupport = true } } });
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { policylint = new { enable = false } } });
        await editor.ReceivedAsync("workspace/codeLens/refresh");
    }

    [Fact]
    public async Task An_unknown_command_is_refused()
    {
        await using var editor = await Editor.OpenAsync(_folder);
        await editor.RefusedAsync("workspace/executeCommand", new { command = "nothing" });
    }

    [Theory]
    [InlineData("policylint.yaml", "root: true\nruls: {}\n", "PL0011", 1)]
    [InlineData("policylint.yaml", "root: true\nrules:\n  PL9999: hint\n", "PL0011", 2)]
    [InlineData("policylint.yaml", "root: true\npaths:\n  - {files: \"x/**\", rules: {PL9999: hint}}\n", "PL0011", 2)]
    [InlineData("organisation.yaml", "employer: [a\n", "PL0010", 0)]
    [InlineData("people.yaml", "ann: {nme: Ann}\n", "PL0011", 0)]
    [InlineData("rules/CO1002.yaml", "id: CO1002\ntitle: T\nseverity: warning\nkind: phrases\nphrases: [\"(open\"]\nmessage: m\n", "PL0010", 4)]
    [InlineData("rules/CO1003.yaml", "id: CO1003\ntitle: T\nseverity: warning\nkind: phrases\nphrases: [big word]\nmessage: m\nexamples:\n  bad:\n    - a big word\n    - a small word\n", "CO1003", 9)]
    [InlineData("rules/CO1004.yaml", "id: CO1004\ntitle: T\nseverity: warning\nkind: phrases\nphrases: [big word]\nmessage: m\nexamples:\n  good: [a big word]\n", "CO1004", 7)]
    public async Task Policy_files_are_checked_while_they_are_written(string name, string text, string code, int line)
    {
        var uri = _folder.UriOf(name);
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "", language: "yaml");
        await editor.PublishedAsync(uri);
        editor.Change(uri, 2, Editor.Edit(0, 0, 0, text));
        var found = await editor.PublishedAsync(uri, 2);
        var finding = DiagnosticsTests.Single(found, code);
        Assert.True(line == finding["range"]?["start"]?["line"]?.GetValue<int>(), found.ToJsonString());
    }

    [Fact]
    public async Task Yaml_files_that_belong_to_no_policy_are_left_in_peace()
    {
        var uri = _folder.UriOf("data/things.yaml");
        await using var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, "id: [\n", language: "yaml");
        Assert.Empty(await editor.PublishedAsync(uri));
    }

    private async Task<(Editor Editor, string Uri)> OpenAsync(string text, bool waits = true, string name = "post.md")
    {
        var uri = _folder.UriOf(name);
        var editor = await Editor.OpenAsync(_folder);
        editor.OpenDocument(uri, text);
        if (waits) await editor.PublishedAsync(uri);
        return (editor, uri);
    }

    private static async Task<IEnumerable<string?>> DraftsAsync(Editor editor) =>
        Assert.IsType<JsonArray>(await editor.RequestAsync("policylint/drafts", null)).Select(uri => uri?.GetValue<string>());

    private static async Task<JsonArray> ActionsAsync(Editor editor, string uri, int line, int from, int to, params string[] only) => Assert.IsType<JsonArray>(await editor.RequestAsync(
        "textDocument/codeAction",
        new
        {
            textDocument = new { uri },
            range = new { start = new { line, character = from }, end = new { line, character = to } },
            context = new { diagnostics = Array.Empty<object>(), only = only.Length == 0 ? null : only },
        }));

    private static object At(string uri, int line, int character) => new { textDocument = new { uri }, position = new { line, character } };
}
