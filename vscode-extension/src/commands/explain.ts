import * as vscode from 'vscode';
import type { DraftStatusSource } from '../status/draftStatusSource';
import { findingsIn, pick, reveal } from './findings';

/** The built-in rule that says a draft reads like a sales pitch. */
const salesPitch = 'PL5001';

/** The rule to explain: the one found at the caret, else the author picks among all that were found. */
export async function pickRule(editor: vscode.TextEditor): Promise<string | undefined> {
  const findings = findingsIn(editor.document);
  if (findings.length === 0) {
    void vscode.window.showInformationMessage('PolicyLint found nothing to explain in this draft.');
    return undefined;
  }
  const here = findings.filter((finding) => finding.diagnostic.range.contains(editor.selection.active));
  return (await pick(here.length > 0 ? here : findings, 'Which finding?'))?.ruleId;
}

/** Leads to the finding that the draft reads like a sales pitch, whose hover names the sentences and words that made it. */
export async function explainPitch(editor: vscode.TextEditor, source: DraftStatusSource): Promise<void> {
  const pitch = findingsIn(editor.document).find((finding) => finding.ruleId === salesPitch);
  if (pitch) {
    await reveal(editor, pitch);
    return;
  }
  const tone = source.status?.tone;
  void vscode.window.showInformationMessage(`This draft does not read like a sales pitch.${tone ? ` Its tone is ${tone}.` : ''}`);
}
