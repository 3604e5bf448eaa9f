import * as vscode from 'vscode';

/** A finding of ours in the editor. */
export interface Finding {
  readonly ruleId: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** The findings in a document, in the order of the text. */
export function findingsIn(document: vscode.TextDocument): Finding[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'policylint')
    .map((diagnostic) => ({ ruleId: idOf(diagnostic), diagnostic }))
    .toSorted((left, right) => left.diagnostic.range.start.compareTo(right.diagnostic.range.start));
}

/** Puts the caret on a finding and shows what the hover says of it. */
export async function reveal(editor: vscode.TextEditor, finding: Finding): Promise<void> {
  const { range } = finding.diagnostic;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Lets the author pick a finding; the only one is taken without asking. */
export async function pick(findings: readonly Finding[], placeHolder: string): Promise<Finding | undefined> {
  if (findings.length < 2) return findings[0];
  const items = findings.map((finding) => ({
    label: finding.diagnostic.message,
    description: finding.ruleId,
    detail: `Line ${finding.diagnostic.range.start.line + 1}`,
    finding,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.finding;
}

function idOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
