import * as vscode from 'vscode';
import { executeCommandRequest, type FolderFindings } from '../protocol';
import type { ServerHost } from '../server/serverHost';
import { count, describeFindings } from '../status/statusText';

/** Lints all drafts of the workspace. The server shows how far it is and lets the author stop it. */
export async function lintFolder(server: ServerHost): Promise<void> {
  let findings: FolderFindings;
  try {
    findings = await server.ask(executeCommandRequest, { command: 'policylint.lintFolder' });
  } catch {
    void vscode.window.setStatusBarMessage('PolicyLint: linting the folder was stopped.', 5000);
    return;
  }
  const found = describeFindings(findings);
  const show = 'Show Problems';
  const message = `${count(findings.files, 'draft')} checked: ${found === '' ? 'nothing to report' : found}.`;
  const chosen = await vscode.window.showInformationMessage(message, ...(found === '' ? [] : [show]));
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
