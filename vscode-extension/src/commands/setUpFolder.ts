import { execFile } from 'node:child_process';
import * as vscode from 'vscode';

/** What a folder's policy is called. */
export const policyFile = 'policylint.yaml';
const organisationFile = 'organisation.yaml';

/** Surveying a large repository takes a while, in milliseconds. */
const setUpTimeout = 60_000;

/**
 * Writes the policy files that a folder starts with, and opens them. Files that are there stay as they are.
 * @param executable Full path of the program that writes them.
 */
export async function setUpFolder(executable: string): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  try {
    await run(executable, ['init', '--yes', folder.uri.fsPath]);
  } catch (error) {
    void vscode.window.showErrorMessage(`PolicyLint could not set up ${folder.name}: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  for (const name of [policyFile, organisationFile]) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
  }
  void vscode.window.showInformationMessage(`The policy is set up. Next, fill in ${organisationFile}.`);
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = 'Open Folder';
    const chosen = await vscode.window.showInformationMessage('Open the folder that holds your drafts first.', open);
    if (chosen === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder holds your drafts?' });
}

function run(executable: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(executable, parameters, { timeout: setUpTimeout, windowsHide: true }, (error, _stdout, stderr) => {
      const said = stderr.trim().split('\n', 1)[0]?.replace(/^policylint: /, '') ?? '';
      if (error) reject(new Error(said === '' ? error.message : said));
      else resolve();
    });
  });
}
