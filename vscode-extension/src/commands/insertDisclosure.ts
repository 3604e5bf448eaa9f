import * as vscode from 'vscode';
import { insertedWords } from './disclosures';

/** Offers the disclosures and disclaimers that the policy has for the active draft, and inserts the one picked. */
export async function insertDisclosure(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    everything,
    vscode.CodeActionKind.QuickFix.value,
  );
  const offered = new Map<string, { label: string; detail: string; edit: vscode.WorkspaceEdit }>();
  for (const action of actions) {
    const edits = action.edit?.get(document.uri) ?? [];
    const words = insertedWords(edits.map((edit) => ({ isEmptyRange: edit.range.isEmpty, newText: edit.newText })));
    if (action.edit && words !== undefined && !offered.has(words)) offered.set(words, { label: action.title, detail: words, edit: action.edit });
  }
  if (offered.size === 0) {
    void vscode.window.showInformationMessage('The policy asks for no disclosure in this draft, or it is there already.');
    return;
  }
  const chosen = await vscode.window.showQuickPick([...offered.values()], { placeHolder: 'What should readers know? You can change the words afterwards.' });
  if (chosen) await vscode.workspace.applyEdit(chosen.edit);
}
