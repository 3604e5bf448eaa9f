import * as vscode from 'vscode';
import { policyFile } from './setUpFolder';

/** Opens the policy file nearest to a draft, or offers to write one. */
export async function showPolicy(draft: vscode.Uri | undefined): Promise<void> {
  const start = draft?.scheme === 'file' ? vscode.Uri.joinPath(draft, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const policy = start && (await nearestPolicy(start));
  if (policy) {
    await vscode.window.showTextDocument(policy);
    return;
  }
  const setUp = 'Set Up This Folder';
  const chosen = await vscode.window.showInformationMessage(`No ${policyFile} speaks of this folder yet.`, setUp);
  if (chosen === setUp) await vscode.commands.executeCommand('policylint.setUp');
}

/** The nearest policy file in a folder or above it. */
async function nearestPolicy(start: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let folder = start; ; folder = vscode.Uri.joinPath(folder, '..')) {
    const file = vscode.Uri.joinPath(folder, policyFile);
    try {
      await vscode.workspace.fs.stat(file);
      return file;
    } catch {
      if (folder.path === vscode.Uri.joinPath(folder, '..').path) return undefined;
    }
  }
}
