import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Views } from '../../src/extension';
import { until } from './waiting';

/** A blog post with findings: PL1001, PL2001, and PL6009 as a hint. */
export const post = 'posts/2026-11-24-moving-day.md';

/** A tweet with one finding that is safely fixed: PL6003. */
export const tweet = 'tweets/new-office.tweet';

/** A draft that is not opened by any test but the one that lints the folder: PL1002 is an error. */
export const unopened = 'posts/2026-11-12-a-mug-from-fabrikam.md';

/** A file of the folder that is open. */
export function at(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
}

/** The rule ids of all findings in a document. */
export function codes(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The finding of a rule, once there is one. */
export async function waitForCode(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(code, () => vscode.languages.getDiagnostics(uri)[codes(uri).indexOf(code)]);
}

/** A tab whose label holds a text, once there is one. */
export async function waitForTab(label: string): Promise<vscode.Tab> {
  return until(`a tab ${label}`, () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.label.includes(label)));
}

/** The extension under test, running. */
export async function extension(): Promise<vscode.Extension<Views>> {
  const found = vscode.extensions.getExtension<Views>('policylint.policylint');
  assert.ok(found);
  await found.activate();
  return found;
}
