import * as vscode from 'vscode';
import { registerCommands } from './commands/register';
import { policyFile } from './commands/setUpFolder';
import { rulePageScheme } from './rulePageLinks';
import { RulePages } from './rulePages';
import { ServerHost } from './server/serverHost';
import { DraftStatusSource } from './status/draftStatusSource';
import { StatusBar } from './status/statusBar';
import { DraftsView } from './views/draftsView';
import { RulesView } from './views/rulesView';

/** Settings that are read when the server starts. */
const restarting = ['policylint.server', 'policylint.trace'];

let server: ServerHost | undefined;

/** What the extension's own tests look into, since an editor does not tell what its views show. */
export interface Views {
  readonly rules: RulesView;
  readonly drafts: DraftsView;
}

/** Called by the editor when a draft is opened, or a workspace that has a policy. */
export function activate(context: vscode.ExtensionContext): Views | undefined {
  server = new ServerHost(context.extensionUri.fsPath);
  const source = new DraftStatusSource(server);
  const pages = new RulePages(server);
  const views = { rules: new RulesView(server), drafts: new DraftsView(server) };
  context.subscriptions.push(
    source,
    new StatusBar(source),
    views.rules,
    views.drafts,
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, pages),
    ...registerCommands(server, source, pages),
    ...followPolicyFiles(),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (restarting.some((setting) => change.affectsConfiguration(setting))) void server?.restart();
    }),
  );
  void server.start();
  return context.extensionMode === vscode.ExtensionMode.Test ? views : undefined;
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}

/** Shows the side views only where there is a policy to speak of. */
function followPolicyFiles(): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${policyFile}`, false, true, false);
  const look = async (): Promise<void> => {
    const found = await vscode.workspace.findFiles(`**/${policyFile}`, '**/node_modules/**', 1);
    await vscode.commands.executeCommand('setContext', 'policylint.hasPolicy', found.length > 0);
  };
  void look();
  return [watcher, watcher.onDidCreate(look), watcher.onDidDelete(look), vscode.workspace.onDidChangeWorkspaceFolders(look)];
}
