import * as vscode from 'vscode';
import { rulePageRequest } from './protocol';
import { pagePathOf, ruleIdOf, rulePageScheme } from './rulePageLinks';
import type { ServerHost } from './server/serverHost';

/** Serves the read-only documents `policylint:/rules/PL2001.md`. */
export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly server: ServerHost) {}

  /** @throws Error where there is no such rule, or no server. */
  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const id = ruleIdOf(uri.path);
    if (id === undefined) throw new Error(`${uri.toString()} is no rule's page.`);
    await this.server.start();
    const asker = vscode.window.activeTextEditor?.document;
    const page = await this.server.ask(
      rulePageRequest,
      { id, ...(asker && asker.uri.scheme !== rulePageScheme ? { textDocument: { uri: asker.uri.toString() } } : {}) },
      token,
    );
    return page.content;
  }

  /** Shows a rule's page beside the draft, as readers are meant to see it. */
  async show(id: string): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.from({ scheme: rulePageScheme, path: pagePathOf(id) }));
  }
}
