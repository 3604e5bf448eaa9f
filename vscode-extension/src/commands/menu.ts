import * as vscode from 'vscode';

interface MenuItem extends vscode.QuickPickItem {
  readonly command: string;
}

const items: readonly MenuItem[] = [
  { label: '$(list-unordered) Show all findings', command: 'workbench.actions.view.problems' },
  { label: '$(question) Explain a finding…', command: 'policylint.explainFinding' },
  { label: '$(wand) Make all safe fixes', command: 'policylint.fixAll' },
  { label: '$(edit) Insert disclosure…', command: 'policylint.insertDisclosure' },
  { label: '$(megaphone) Why does this read as a sales pitch?', command: 'policylint.explainPitch' },
  { label: '$(law) Show the policy', command: 'policylint.showPolicy' },
  { label: '$(checklist) Lint the whole content folder', command: 'policylint.lintAll' },
  { label: '$(output) Show the log', command: 'policylint.showLog' },
];

/** Offers what can be done with the active draft. */
export async function showMenu(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'PolicyLint' });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
