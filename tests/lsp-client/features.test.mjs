import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import protocol from 'vscode-languageserver-protocol/node.js';
import { applyEdits, connect, makeFolder } from './server.mjs';

const rule = `id: CO1001
title: House spelling
severity: warning
kind: replace
pairs: {e-mail: email}
message: "“{match}” is written “{suggestion}” here."
why: One spelling is easier to search.
sources: [{title: House book, url: "https://contoso.example/book"}]
owner: communications
`;
const text = '# News\n\nSend an e-mail, or an e-mail. Agreed?\n';
const at = (uri, line, character) => ({ textDocument: { uri }, position: { line, character } });
let folder;
let server;

before(async () => {
  folder = makeFolder({
    'policylint.yaml': 'root: true\nextends: [core, ./rules]\n',
    'organisation.yaml': 'employer: Contoso\nproducts: [Contoso Vault]\n',
    'rules/CO1001.yaml': rule,
    'other.md': '# Other\n\nWe guarantee results. Agreed?\n',
  });
  server = await connect(folder, { window: { workDoneProgress: true } });
});

after(async () => {
  assert.equal(await server.close(), 0);
  folder.remove();
});

async function opened(name, content = text, language = 'markdown') {
  const uri = folder.uri(name);
  await server.open(uri, content, language);
  await server.diagnostics(uri, 1);
  return uri;
}

const actions = (uri, line, character, only) =>
  server.connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line, character }, end: { line, character } },
    context: { diagnostics: [], only },
  });

test('what the server offers is what it is asked for below', () => {
  const { capabilities, serverInfo } = server.initialized;
  assert.equal(serverInfo.name, 'policylint');
  for (const name of ['codeActionProvider', 'hoverProvider', 'codeLensProvider', 'completionProvider', 'definitionProvider', 'documentLinkProvider'])
    assert.ok(capabilities[name], name);
});

test('a finding appears, its fix is taken, and it is gone', async () => {
  const uri = await opened('fixed.md');
  const found = await server.diagnostics(uri, 1);
  assert.equal(found.filter(({ code }) => code === 'CO1001').length, 2);
  assert.equal(found[0].codeDescription.href, 'https://contoso.example/book');
  const fix = (await actions(uri, 2, 10)).find(({ isPreferred }) => isPreferred);
  const [{ textDocument, edits }] = fix.edit.documentChanges;
  assert.deepEqual(textDocument, { uri, version: 1 });
  await server.change(uri, 2, ...edits.map(({ range, newText }) => ({ range, text: newText })));
  assert.equal((await server.diagnostics(uri, 2)).filter(({ code }) => code === 'CO1001').length, 1);
});

test('all of a rule, suppression with a reason and turning the rule off are offered', async () => {
  const uri = await opened('offered.md');
  const offered = await actions(uri, 2, 10);
  const all = offered.find(({ title }) => title === 'Fix all CO1001 in this file');
  assert.equal(applyEdits(text, all.edit.documentChanges[0].edits), '# News\n\nSend an email, or an email. Agreed?\n');
  const suppress = offered.find(({ title }) => title.startsWith('Suppress CO1001'));
  const suppressed = applyEdits(text, suppress.edit.documentChanges[0].edits);
  await server.change(uri, 2, { text: suppressed });
  assert.deepEqual((await server.diagnostics(uri, 2)).filter(({ code }) => code === 'CO1001'), []);
  const off = offered.find(({ title }) => title === 'Turn CO1001 off in policylint.yaml');
  assert.equal(off.edit.documentChanges[0].textDocument.uri, folder.uri('policylint.yaml'));
});

test('safe fixes are made all at once', async () => {
  const uri = await opened('tags.tweet', 'See #accessibilitymatters. Agreed?');
  const [all] = await actions(uri, 0, 0, ['source.fixAll.policylint']);
  assert.equal(applyEdits('See #accessibilitymatters. Agreed?', all.edit.documentChanges[0].edits), 'See #AccessibilityMatters. Agreed?');
});

test('a hover says why', async () => {
  const uri = await opened('hover.md');
  const hover = await server.connection.sendRequest(protocol.HoverRequest.type, at(uri, 2, 10));
  assert.match(hover.contents.value, /One spelling is easier to search\./);
});

test('lenses count', async () => {
  const uri = await opened('lens.tweet', 'One?');
  const lenses = await server.connection.sendRequest(protocol.CodeLensRequest.type, { textDocument: { uri } });
  assert.match(lenses[0].command.title, /^4\/280/);
});

test('front matter is completed', async () => {
  const uri = await opened('completed.md', '---\naccount: \n---\n');
  const items = await server.connection.sendRequest(protocol.CompletionRequest.type, at(uri, 1, 9));
  assert.deepEqual(items.map(({ label }) => label), ['personal', 'executive', 'brand']);
});

test('a rule id leads to its file, or to its page', async () => {
  const uri = await opened('links.md', '# News\n\nAgreed? <!-- policylint-disable-line CO1001 PL2001 -- both -->\n');
  const [own] = await server.connection.sendRequest(protocol.DefinitionRequest.type, at(uri, 2, 37));
  assert.equal(own.uri, folder.uri('rules/CO1001.yaml'));
  const links = await server.connection.sendRequest(protocol.DocumentLinkRequest.type, { textDocument: { uri } });
  assert.equal(links[1].target, 'policylint:/rules/PL2001.md');
  const page = await server.connection.sendRequest('policylint/rulePage', { uri: links[1].target });
  assert.match(page.content, /^# PL2001 · /);
});

test('rules in force and figures are told', async () => {
  const uri = await opened('status.md');
  const rules = await server.connection.sendRequest('policylint/rules', { textDocument: { uri } });
  assert.ok(rules.some(({ id, owner }) => id === 'CO1001' && owner === 'communications'));
  const status = await server.connection.sendRequest('policylint/status', { textDocument: { uri } });
  assert.equal(status.warnings, 2);
});

test('a rule file is checked as it is written, its examples included', async () => {
  const uri = folder.uri('rules/CO1002.yaml');
  await server.open(uri, rule.replaceAll('CO1001', 'CO1002') + 'examples: {bad: [all is well]}\n', 'yaml');
  const found = await server.diagnostics(uri, 1);
  assert.ok(found.some(({ code, message }) => code === 'CO1002' && /not reported/.test(message)), JSON.stringify(found));
});

test('the whole folder is linted with progress', async () => {
  const steps = [];
  server.connection.onNotification('$/progress', ({ value }) => steps.push(value.kind));
  const result = await server.connection.sendRequest(protocol.ExecuteCommandRequest.type, { command: 'policylint.lintFolder', arguments: [] });
  assert.equal(result.files >= 1, true);
  assert.ok((await server.diagnostics(folder.uri('other.md'), undefined)).some(({ code }) => code === 'PL2001'));
  assert.equal(steps[0], 'begin');
  assert.equal(steps.at(-1), 'end');
});
