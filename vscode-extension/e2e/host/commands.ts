import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pickInstead, readMessages } from './author';
import { at, extension, open, post, tweet, unopened, waitForCode, waitForTab } from './editor';
import { until } from './waiting';

const run = (command: string, ...parameters: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`policylint.${command}`, ...parameters);

describe('A command', () => {
  it('is there for each that the package names', async () => {
    const contributed = (await extension()).packageJSON as { contributes: { commands: { command: string }[] } };
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(contributed.contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)), []);
  });

  it('shows a rule as a page', async () => {
    await open(post);
    const page = await until('the page', () => vscode.workspace.openTextDocument(vscode.Uri.parse('policylint:/rules/PL2001.md')));
    assert.match(page.getText(), /^# PL2001/);
    await run('explainRule', 'PL2001');
    assert.ok((await waitForTab('PL2001')).input instanceof vscode.TabInputWebview);
  });

  it('explains the finding at the caret without asking', async () => {
    const editor = await open(post);
    const finding = await waitForCode(editor.document.uri, 'PL2001');
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    const offered = pickInstead('');
    await run('explainFinding');
    await waitForTab('PL2001');
    assert.deepEqual(offered, []);
  });

  it('lets the author pick the finding to explain', async () => {
    const editor = await open(post);
    await waitForCode(editor.document.uri, 'PL6009');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const offered = pickInstead('Click here');
    await run('explainFinding');
    await waitForTab('PL6009');
    assert.equal(offered.length, 3);
  });

  it('says that a draft reads like no sales pitch', async () => {
    await open(post);
    await waitForCode(at(post), 'PL2001');
    const messages = readMessages('showInformationMessage');
    await run('explainPitch');
    assert.match(messages.join(), /does not read like a sales pitch/);
  });

  it('leads to the words that make a draft a sales pitch', async () => {
    const pitch = at('posts/pitch.md');
    const text = '# Scheduler\n\nGet Contoso Scheduler today! Best price ever, order now and save 40 percent. Book your free demo now!\n';
    await vscode.workspace.fs.writeFile(pitch, new TextEncoder().encode(text));
    const editor = await open('posts/pitch.md');
    const finding = await waitForCode(pitch, 'PL5001');
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    await run('explainPitch');
    assert.deepEqual(editor.selection.active, finding.range.start);
    await vscode.workspace.fs.delete(pitch);
  });

  it('opens the policy that speaks of a draft', async () => {
    await open(post);
    await run('showPolicy');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), at('policylint.yaml').toString());
  });

  it('makes all safe fixes', async () => {
    const { document } = await open(tweet);
    await waitForCode(document.uri, 'PL6003');
    await until('the fix', async () => {
      await run('fixAll');
      return document.getText().includes('#WindowSeat');
    });
  });

  it('inserts the disclosure that is picked', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL1001');
    const offered = pickInstead('Begin with “I work at Contoso.”');
    await until('the disclosure', async () => {
      await run('insertDisclosure');
      return document.getText().includes('I work at Contoso.\n');
    });
    assert.ok(offered.length > 1);
    await run('insertDisclosure');
  });

  it('lints drafts that are not open and says what was found', async () => {
    await open(post);
    const messages = readMessages('showInformationMessage');
    await run('lintAll');
    assert.match(messages.join(), /^5 drafts checked: 1 error, 3 warnings, 2 suggestions\.$/);
    await waitForCode(at(unopened), 'PL1002');
  });

  it('offers all others in a menu', async () => {
    await open(post);
    const offered = pickInstead('Show the policy');
    await run('showMenu');
    await waitForTab('policylint.yaml');
    assert.equal(offered.length, 8);
  });

  it('shows the log', async () => {
    await run('showLog');
    const log = await until('the log', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('PolicyLint')));
    await until('what started', () => /policylint \(bundled\), version \d/.test(log.getText()));
  });

  it('starts the server anew, and findings come again', async () => {
    const { document } = await open(post);
    await waitForCode(document.uri, 'PL2001');
    await run('restart');
    await waitForCode(document.uri, 'PL2001');
  });

  it('sets a folder up, and leaves alone what is there', async () => {
    const organisation = at('organisation.yaml');
    const policy = await vscode.workspace.fs.readFile(at('policylint.yaml'));
    const before = await vscode.workspace.fs.readFile(organisation);
    await vscode.workspace.fs.delete(organisation);
    const messages = readMessages('showInformationMessage');
    await run('setUp');
    await waitForTab('organisation.yaml');
    assert.match(messages.join(), /The policy is set up/);
    assert.deepEqual(await vscode.workspace.fs.readFile(at('policylint.yaml')), policy);
    await vscode.workspace.fs.writeFile(organisation, before);
  });
});
