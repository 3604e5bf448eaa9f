import * as vscode from 'vscode';
import { rulesRequest, type RuleEntry, type SeverityName } from '../protocol';
import { explainRuleCommand } from '../rulePageLinks';
import type { ServerHost } from '../server/serverHost';
import { isDraft } from '../status/draftStatusSource';
import { groupByCategory, type RuleGroup } from './ruleGroups';

type Node = RuleGroup | RuleEntry;

/** The rules in force for the draft last looked at, by category. */
export class RulesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly view: vscode.TreeView<Node>;
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

  getTreeItem(node: Node): vscode.TreeItem {
    return 'rules' in node ? groupItem(node) : ruleItem(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'rules' in node ? [...node.rules] : [];
    const server = this.server.ready;
    if (!server || !this.draft) return [];
    return groupByCategory(await server.sendRequest(rulesRequest, { textDocument: { uri: this.draft.toString() } }));
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

function groupItem(group: RuleGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = group.category;
  item.description = String(group.rules.length);
  return item;
}

function ruleItem(rule: RuleEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(rule.title);
  item.id = rule.id;
  item.description = rule.owner === '' ? rule.id : `${rule.id} · ${rule.owner}`;
  item.iconPath = severityIcon(rule.severity);
  item.tooltip = `${rule.id} · ${rule.severity}${rule.owner === '' ? '' : ` · owner: ${rule.owner}`}${rule.pack === '' ? '' : ` · pack ${rule.pack}`}`;
  item.command = { command: explainRuleCommand, title: 'Explain This Rule', arguments: [rule.id] };
  return item;
}

/** The sign that the editor itself has for a severity. */
function severityIcon(severity: SeverityName): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
    case 'off':
      return new vscode.ThemeIcon('circle-slash');
  }
}
