import path from 'node:path';
import * as vscode from 'vscode';
import type { ServerHost } from '../server/serverHost';
import { describeFindings, type FindingCounts } from '../status/statusText';
import { countBySeverity } from './draftCounts';
import { headLength, readHeading, type DraftHeading } from './frontMatter';

const draftFiles = '**/*.{md,markdown,mdx,tweet}';
const notDrafts = '**/{node_modules,.git}/**';

/** A list of more files than this is no help to anybody. */
const mostDrafts = 5000;

interface DraftFolder {
  readonly name: string;
  readonly drafts: DraftEntry[];
}

interface DraftEntry {
  readonly uri: vscode.Uri;
}

type Node = DraftFolder | DraftEntry;

/** The drafts of the workspace by folder, with their status and what was found in them so far. */
export class DraftsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly entries = new Map<string, DraftEntry>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(server: ServerHost) {
    const watcher = vscode.workspace.createFileSystemWatcher(draftFiles);
    const refreshOne = (uri: vscode.Uri): void => {
      const entry = this.entries.get(uri.toString());
      if (entry) this.changed.fire(entry);
    };
    this.subscriptions = [
      vscode.window.createTreeView('policylint.drafts', { treeDataProvider: this, showCollapseAll: true }),
      watcher,
      watcher.onDidCreate(() => this.changed.fire(undefined)),
      watcher.onDidDelete(() => this.changed.fire(undefined)),
      watcher.onDidChange(refreshOne),
      server.onDidPublish(refreshOne),
    ];
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if ('drafts' in node) return folderItem(node);
    return draftItem(node.uri, await headingOf(node.uri), findingsIn(node.uri));
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'drafts' in node ? node.drafts : [];
    const files = await vscode.workspace.findFiles(draftFiles, notDrafts, mostDrafts);
    this.entries.clear();
    const folders = new Map<string, DraftFolder>();
    for (const uri of files.toSorted((left, right) => left.path.localeCompare(right.path))) {
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
}

function folderItem(folder: DraftFolder): vscode.TreeItem {
  const item = new vscode.TreeItem(folder.name === '.' ? 'This folder' : folder.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = folder.name;
  item.iconPath = vscode.ThemeIcon.Folder;
  item.description = String(folder.drafts.length);
  return item;
}

function draftItem(uri: vscode.Uri, heading: DraftHeading, findings: FindingCounts): vscode.TreeItem {
  const name = path.posix.basename(uri.path);
  const item = new vscode.TreeItem(heading.title ?? name);
  item.id = uri.toString();
  item.description = [heading.status ?? '', describeFindings(findings)].filter((part) => part !== '').join(' · ');
  item.tooltip = vscode.workspace.asRelativePath(uri);
  item.iconPath = iconOf(findings);
  item.command = { command: 'vscode.open', title: 'Open Draft', arguments: [uri] };
  return item;
}

function iconOf(findings: FindingCounts): vscode.ThemeIcon {
  if (findings.errors > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
  if (findings.warnings > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  return findings.suggestions > 0 ? new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')) : new vscode.ThemeIcon('markdown');
}

function findingsIn(uri: vscode.Uri): FindingCounts {
  const findings = vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'policylint');
  return countBySeverity(findings.map((diagnostic) => diagnostic.severity));
}

async function headingOf(uri: vscode.Uri): Promise<DraftHeading> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return readHeading(new TextDecoder().decode(bytes.subarray(0, headLength)));
  } catch {
    // Deleted or unreadable: the list shows the file's name, and the next look is without it.
    return {};
  }
}
