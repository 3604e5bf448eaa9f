import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './waiting';

const root = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return folder.uri;
};
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(root(), name);
const post = 'posts/2026-11-24-moving-day.md';
const tweet = 'tweets/new-office.tweet';

const codes = (uri: vscode.Uri): string[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
}

async function waitForCode(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(code, () => vscode.languages.getDiagnostics(uri)[codes(uri).indexOf(code)]);
}

async function actions(uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value);
}

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

describe('A draft', () => {
  it('is found fault with, by the rule at its place', async () => {
    const { document } = await open(post);
    const finding = await waitForCode(document.uri, 'PL2001');
    assert.equal(document.getText(finding.range), 'we guarantee');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(finding.source, 'policylint');
  });

  it('is mended by a quick fix, and its finding goes', async () => {
    const { document } = await open(tweet);
    const finding = await waitForCode(document.uri, 'PL6003');
    const fix = await until('the fix', async () =>
      (await actions(document.uri, finding.range, vscode.CodeActionKind.QuickFix)).find((action) => action.title.includes('#WindowSeat')),
    );
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /#WindowSeat/);
    await until('the finding to go', () => !codes(document.uri).includes('PL6003'));
  });

  it('is mended by the command that makes all safe fixes', async () => {
    const { document } = await open(tweet);
    await waitForCode(document.uri, 'PL6003');
    await until('the fix', async () => {
      await vscode.commands.executeCommand('policylint.fixAll');
      return document.getText().includes('#WindowSeat');
    });
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
});

describe('A command', () => {
  it('shows a rule as a page', async () => {
    await open(post);
    const page = await until('the page', () => vscode.workspace.openTextDocument(vscode.Uri.parse('policylint:/rules/PL2001.md')));
    assert.match(page.getText(), /^# PL2001/);
    await vscode.commands.executeCommand('policylint.explainRule', 'PL2001');
    await until('the preview', () =>
      vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.input instanceof vscode.TabInputWebview && tab.label.includes('PL2001'))),
    );
  });

  it('opens the policy that speaks of a draft', async () => {
    await open(post);
    await vscode.commands.executeCommand('policylint.showPolicy');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), at('policylint.yaml').toString());
  });

  it('lints drafts that are not open', async () => {
    await open(post);
    // It ends with a message that waits for the author, so it is not waited for.
    void vscode.commands.executeCommand('policylint.lintAll');
    await waitForCode(at('posts/2026-11-12-a-mug-from-fabrikam.md'), 'PL1002');
  });

  it('starts the server anew, and findings come again', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    await vscode.commands.executeCommand('policylint.restart');
    await waitForCode(document.uri, 'PL2001');
  });

  it('is there for each that the package names', async () => {
    const extension = vscode.extensions.getExtension('policylint.policylint');
    const contributed = (extension?.packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(contributed.map(({ command }) => command).filter((command) => !known.includes(command)), []);
  });
});

describe('A setting', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('policylint');
  const set = (key: string, value: unknown): Thenable<void> => settings().update(key, value, vscode.ConfigurationTarget.Workspace);

  it('silences everything', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    await set('enable', false);
    await until('silence', () => codes(document.uri).length === 0);
    await set('enable', undefined);
    await waitForCode(document.uri, 'PL2001');
  });

  it('hides what is less grave', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL6009');
    await set('minSeverity', 'warning');
    await until('hints to go', () => !codes(document.uri).includes('PL6009') && codes(document.uri).includes('PL2001'));
    await set('minSeverity', undefined);
    await waitForCode(document.uri, 'PL6009');
  });

  it('waits for a draft to be saved', async () => {
    await set('lintOn', 'save');
    const editor = await open('posts/2026-11-20-lessons-from-a-quiet-week.md');
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount - 1, 0), '\nWe guarantee it.\n'));
    assert.deepEqual(codes(document.uri), []);
    await document.save();
    await waitForCode(document.uri, 'PL2001');
    await set('lintOn', undefined);
  });

  it('that names the program cannot come from a workspace', () => {
    assert.equal(settings().inspect('server.path')?.workspaceValue, undefined);
    assert.equal(settings().get('server.path'), '');
  });
});

describe('A policy file', () => {
  it('changes what is found in an open draft when it is saved', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    const policy = await vscode.workspace.openTextDocument(at('policylint.yaml'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(policy.uri, new vscode.Position(policy.lineCount, 0), 'rules: {PL2001: off}\n');
    await vscode.workspace.applyEdit(edit);
    await policy.save();
    await until('the rule to be off', () => !codes(document.uri).includes('PL2001'));
  });
});
