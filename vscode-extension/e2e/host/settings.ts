import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readMessages } from './author';
import { codes, extension, open, post, waitForCode } from './editor';
import { until } from './waiting';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('policylint');
const set = (key: string, value: unknown): Thenable<void> => settings().update(key, value, vscode.ConfigurationTarget.Workspace);

describe('A setting', () => {
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
    const editor = await open('posts/2026-11-20-a-quiet-week.md');
    const { document } = editor;
    const end = new vscode.Position(document.lineCount - 1, 0);
    await editor.edit((edit) => edit.insert(end, '\nWe guarantee it.\n'));
    // A lint asked for after the edit is over once this is answered.
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    assert.ok(!codes(document.uri).includes('PL2001'));
    await document.save();
    await waitForCode(document.uri, 'PL2001');
    await set('lintOn', undefined);
    await editor.edit((edit) => edit.delete(new vscode.Range(end, new vscode.Position(document.lineCount, 0))));
    await document.save();
  });

  it('writes the conversation with the server to the log', async () => {
    await set('trace.server', 'messages');
    await open(post);
    await vscode.commands.executeCommand('policylint.showLog');
    const log = await until('the log', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('PolicyLint')));
    await until('the conversation', () => log.getText().includes("'textDocument/didOpen'"));
    await set('trace.server', undefined);
    await waitForCode((await open(post)).document.uri, 'PL2001');
  });

  it('that names the program cannot come from a workspace', async () => {
    await assert.rejects(Promise.resolve(set('server.path', '/evil/policylint')));
    assert.equal(settings().get('server.path'), '');
  });

  it('that names a program which is not there gives one message, and empty views', async () => {
    const { rules, drafts } = (await extension()).exports;
    const messages = readMessages('showErrorMessage');
    await settings().update('server.path', '/nowhere/policylint', vscode.ConfigurationTarget.Global);
    await until('the message', () => messages.length > 0);
    assert.deepEqual(messages, ['The program policylint is not at /nowhere/policylint, where the settings say.']);
    assert.deepEqual(await rules.getChildren(), []);
    assert.deepEqual(await drafts.getChildren(), []);
    await settings().update('server.path', undefined, vscode.ConfigurationTarget.Global);
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    assert.equal(messages.length, 1);
  });
});
