import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, codes, open, post, tweet, waitForCode } from './editor';
import { until } from './waiting';

describe('A draft', () => {
  it('is found fault with, by the rule at its place', async () => {
    const { document } = await open(post);
    const finding = await waitForCode(document.uri, 'PL2001');
    assert.equal(document.getText(finding.range), 'we guarantee');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(finding.source, 'policylint');
  });

  it('is mended by a quick fix, and its finding goes; undone, it is back', async () => {
    const { document } = await open(tweet);
    const finding = await waitForCode(document.uri, 'PL6003');
    const fix = await until('the fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
      return actions.find((action) => action.title.includes('#WindowSeat'));
    });
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /#WindowSeat/);
    await until('the finding to go', () => !codes(document.uri).includes('PL6003'));
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /#windowseat/);
    await waitForCode(document.uri, 'PL6003');
  });

  it('explains itself in a hover whose links may open rule pages and nothing else', async () => {
    const { document } = await open(post);
    const finding = await waitForCode(document.uri, 'PL2001');
    const [hover] = await until('the hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, finding.range.start);
      return found.length > 0 ? found : undefined;
    });
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /command:policylint\.explainRule\?/);
    assert.deepEqual(content.isTrusted, { enabledCommands: ['policylint.explainRule'] });
  });

  it('has its figures above it', async () => {
    const { document } = await open(tweet);
    await until('the lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      return lenses.some((lens) => /\d+\/280/.test(lens.command?.title ?? ''));
    });
  });

  it('keeps every word while it is changed in many places at once', async () => {
    const editor = await open(post);
    const { document } = editor;
    await waitForCode(document.uri, 'PL2001');
    const before = document.getText();
    for (let turn = 0; turn < 20; turn++) {
      await editor.edit((edit) => {
        for (const line of [document.lineCount - 1, 9, 7]) edit.insert(new vscode.Position(line, 0), '🙂 We promise it.\n\n');
      });
    }
    await until('all findings', () => codes(document.uri).filter((code) => code === 'PL2001').length === 61);
    for (const finding of vscode.languages.getDiagnostics(document.uri).filter(({ message }) => message.includes('We promise'))) {
      assert.equal(document.getText(finding.range), 'We promise it');
    }
    while (document.getText() !== before) await vscode.commands.executeCommand('undo');
    await until('one finding', () => codes(document.uri).filter((code) => code === 'PL2001').length === 1);
  });
});

describe('A policy file', () => {
  it('changes what is found in an open draft when it is saved', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    const policy = await vscode.workspace.openTextDocument(at('policylint.yaml'));
    const before = policy.getText();
    await replaceAll(policy, `${before}rules: {PL2001: off}\n`);
    await until('the rule to be off', () => !codes(document.uri).includes('PL2001'));
    await replaceAll(policy, before);
    await waitForCode(document.uri, 'PL2001');
  });
});

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
