import path from 'node:path';
import * as vscode from 'vscode';
import { draftsRequest } from '../protocol';
import type { ServerHost } from '../server/serverHost';
import { countBySeverity } from './draftCounts';
import { draftItem, folderItem } from './draftItems';

/** Files that may be drafts. */
const draftFiles = '**/*.{md,markdown,mdx,tweet}';

/** Files that decide which are. */
const decidingFiles = '**/{policylint.yaml,.gitignore}';

/** A list of more files than this is no help to anybody. */
const mostDrafts = 5000;

/** A folder that holds drafts. */
export interface DraftFolder {
  readonly name: string;
  readonly drafts: DraftEntry[];
}

/** A draft by its place; its row is made from the file when it is shown. */
export interface DraftEntry {
  readonly uri: vscode.Uri;
}

export type DraftNode = DraftFolder | DraftEntry;

/** The drafts of the workspace by folder, with their status and what was found in them so far. The server knows which files are drafts. */
export class DraftsView implements vscode.TreeDataProvider<DraftNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<DraftNode | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly entries = new Map<string, DraftEntry>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly server: ServerHost) {
    const refreshAll = (): void => this.changed.fire(undefined);
    const refreshRow = (uri: vscode.Uri): void => {
      const entry = this.entries.get(uri.toString());
      if (entry) this.changed.fire(entry);
    };
    this.subscriptions = [
      vscode.window.createTreeView('policylint.drafts', { treeDataProvider: this, showCollapseAll: true }),
      ...watch(draftFiles, refreshAll, refreshRow),
      ...watch(decidingFiles, refreshAll, refreshAll),
      server.onDidChangeState(refreshAll),
      server.onDidPublish(refreshRow),
    ];
  }

  async getTreeItem(node: DraftNode): Promise<vscode.TreeItem> {
    if ('drafts' in node) return folderItem(node.name, node.drafts.length);
    const findings = vscode.languages.getDiagnostics(node.uri).filter((diagnostic) => diagnostic.source === 'policylint');
    return draftItem(node.uri, countBySeverity(findings.map((diagnostic) => diagnostic.severity)));
  }

  async getChildren(node?: DraftNode): Promise<DraftNode[]> {
    if (node) return 'drafts' in node ? node.drafts : [];
    const uris = await this.findDrafts();
    this.entries.clear();
    const folders = new Map<string, DraftFolder>();
    for (const uri of uris) {
      const name = path.posix.dirname(vscode.workspace.asRelativePath(uri));
      const folder = folders.get(name) ?? { name, drafts: [] };
      const entry = { uri };
      folder.drafts.push(entry);
      folders.set(name, folder);
      this.entries.set(uri.toString(), entry);
    }
    return [...folders.values()];
  }

  dispose(): void {
    this.changed.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async findDrafts(): Promise<vscode.Uri[]> {
    if (!this.server.isReady) return [];
    try {
      const uris = await this.server.ask(draftsRequest, {});
      return uris.slice(0, mostDrafts).map((uri) => vscode.Uri.parse(uri, true));
    } catch {
      // The server went while it was asked; the list is filled once it is back.
      return [];
    }
  }
}

/**
 * Watches files.
 * @param cameOrWent Told of files that are new or gone.
 * @param changed Told of files with other content.
 */
function watch(pattern: string, cameOrWent: () => void, changed: (uri: vscode.Uri) => void): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return [watcher, watcher.onDidCreate(cameOrWent), watcher.onDidDelete(cameOrWent), watcher.onDidChange(changed)];
}
