using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.LanguageServer.Features;
using PolicyLint.Tone;

namespace PolicyLint.LanguageServer.Protocol;

/// <inheritdoc cref="IPolicyRequests"/>
internal sealed class PolicyRequestsHandler(ServerSession session, RuleLookup rules, FolderLinter folders) : IPolicyRequests
{
    /// <inheritdoc/>
    public Task<RulePageResult> RulePageAsync(RulePageParams parameters)
    {
        var id = parameters.Id ?? (parameters.Uri is { } uri ? RulePage.IdOf(uri) : null);
        var document = parameters.TextDocument is { } asker ? session.Workspace.Find(asker.Uri) : null;
        if (id is not null && rules.Find(id, document) is { } rule)
            return Task.FromResult(ToResult(rule.Descriptor, RulePage.Write(rule.Descriptor, rule.Examples, rule.Descriptor.Severity)));
        if (id is not null && RuleLookup.FindTool(id) is { } tool)
            return Task.FromResult(ToResult(tool, RulePage.Write(tool, [], tool.Severity)));
        throw ProtocolErrors.Unknown($"There is no rule {id ?? parameters.Uri}.");
    }

    /// <inheritdoc/>
    public async Task<RuleEntry[]> RulesAsync(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = await session.Workspace.GetSnapshotAsync(parameters.TextDocument.Uri, cancellationToken).ConfigureAwait(false);
        if (snapshot?.Analysis is not { } analysis) return [];
        var files = rules.RulesFor(snapshot.Document).Where(rule => !RuleLookup.IsBuiltIn(rule)).DistinctBy(rule => rule.Id)
            .ToDictionary(rule => rule.Id, rule => DocumentUri.FromPath(rule.Location.Path), StringComparer.Ordinal);
        return
        [
            .. analysis.Policy.RulesInForce.Select(item => new RuleEntry(
                item.Rule.Id,
                item.Rule.Title,
                SeverityNames.NameOf(item.Severity),
                item.Rule.Category,
                item.Rule.Owner,
                item.Rule.Pack,
                item.Rule.Why.Trim(),
                files.GetValueOrDefault(item.Rule.Id) ?? RulePage.UriOf(item.Rule.Id))),
        ];
    }

    /// <inheritdoc/>
    public async Task<StatusResult> StatusAsync(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        var uri = parameters.TextDocument.Uri;
        var snapshot = await session.Workspace.GetSnapshotAsync(uri, cancellationToken).ConfigureAwait(false)
            ?? throw ProtocolErrors.Unknown($"{uri} is not open.");
        var status = DraftStatus.Of(snapshot, cancellationToken);
        var text = snapshot.Document.Text;
        return new StatusResult
        {
            Uri = uri,
            Version = snapshot.Document.Version,
            IsGoverned = snapshot.Analysis is not null,
            Channel = snapshot.Analysis is { } analysis ? ChannelNames.NameOf(analysis.Draft.Channel) : null,
            Errors = status.Errors,
            Warnings = status.Warnings,
            Suggestions = status.Suggestions,
            Hints = status.Hints,
            Words = status.Words,
            Minutes = status.Minutes,
            Tone = status.Tone is { } tone ? ToneLabelNames.NameOf(tone.Label) : null,
            ToneMix = status.Tone is { } mix ? ToneWords.Mix(mix) : null,
            Posts = [.. status.Posts.Select(post => new PostLength(ToProtocol.Range(text, post.Span), post.Length, post.Limit))],
        };
    }

    /// <inheritdoc/>
    public Task<string[]> DraftsAsync(CancellationToken cancellationToken)
    {
        var open = session.Workspace.Folders;
        return Task.Run(Find, cancellationToken);

        string[] Find() => [.. open.SelectMany(folder => folders.Find(folder, cancellationToken)).Distinct(StringComparer.Ordinal).Select(DocumentUri.FromPath)];
    }

    private static RulePageResult ToResult(Policies.RuleDescriptor rule, string content) =>
        new(RulePage.UriOf(rule.Id), rule.Id, rule.Title, content);
}
