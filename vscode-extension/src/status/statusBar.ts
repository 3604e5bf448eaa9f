import * as vscode from 'vscode';
import type { DraftStatusSource } from './draftStatusSource';
import { describeFindings, statusText } from './statusText';

/** The command behind the status bar item. */
export const showMenuCommand = 'policylint.showMenu';

/** Says at the bottom of the window how the active draft stands. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('policylint.status', vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly source: DraftStatusSource) {
    this.item.name = 'PolicyLint';
    this.item.command = showMenuCommand;
    this.subscriptions = [source.onDidChange(() => this.show()), vscode.window.onDidChangeTextEditorSelection(() => this.show())];
  }

  dispose(): void {
    this.item.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(): void {
    const status = this.source.status;
    if (!status) {
      this.item.hide();
      return;
    }
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    this.item.text = statusText(status, line);
    const findings = describeFindings(status);
    this.item.tooltip = `${findings === '' ? 'Nothing to report' : findings} in this ${status.channel ?? 'draft'} draft. Click for what PolicyLint can do.`;
    this.item.accessibilityInformation = { label: `PolicyLint: ${findings === '' ? 'nothing to report' : findings}` };
    this.item.show();
  }
}
