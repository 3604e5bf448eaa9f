import * as vscode from 'vscode';
import { rulesRequest, type RuleEntry } from '../protocol';
import type { ServerHost } from '../server/serverHost';
import { isDraft } from '../status/draftStatusSource';
import { groupByCategory, type RuleGroup } from './ruleGroups';
import { groupItem, ruleItem } from './ruleItems';

export type RuleNode = RuleGroup | RuleEntry;

/** The rules in force for the draft last looked at, by category. */
export class RulesView implements vscode.TreeDataProvider<RuleNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly view: vscode.TreeView<RuleNode>;
  private draft: vscode.Uri | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly server: ServerHost) {
    this.view = vscode.window.createTreeView('policylint.rules', { treeDataProvider: this, showCollapseAll: true });
    this.follow(vscode.window.activeTextEditor);
    this.subscriptions = [
      this.view,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      server.onDidChangeState(() => this.changed.fire()),
      // A saved policy file changes what is in force.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document.languageId === 'yaml') this.changed.fire();
      }),
    ];
  }

  getTreeItem(node: RuleNode): vscode.TreeItem {
    return 'rules' in node ? groupItem(node) : ruleItem(node);
  }

  async getChildren(node?: RuleNode): Promise<RuleNode[]> {
    if (node) return 'rules' in node ? [...node.rules] : [];
    if (!this.draft || !this.server.isReady) return [];
    try {
      return groupByCategory(await this.server.ask(rulesRequest, { textDocument: { uri: this.draft.toString() } }));
    } catch {
      // The server went while it was asked; the list is filled once it is back.
      return [];
    }
  }

  dispose(): void {
    this.changed.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Keeps the draft last looked at while the author is in another kind of editor. */
  private follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isDraft(editor.document)) return;
    this.draft = editor.document.uri;
    this.view.description = vscode.workspace.asRelativePath(this.draft);
    this.changed.fire();
  }
}
