import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { connect, makeFolder, startProcess } from './server.mjs';

const message = (body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const initialize = (processId) => message(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId, capabilities: {} } }));

async function endsWithin(child, milliseconds) {
  const begun = performance.now();
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code, signal] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode, null];
  clearTimeout(timer);
  assert.equal(signal, null, `still running after ${Math.round(performance.now() - begun)} ms`);
  return code;
}

test('closing the input in the middle of a message ends the server within a second', async () => {
  const child = startProcess();
  child.stdin.write(initialize(process.pid));
  await once(child.stdout, 'data');
  child.stdin.end('Content-Length: 500\r\n\r\n{"json');
  assert.equal(await endsWithin(child, 1000), 1);
});

test('a killed editor takes its server along within a second, also where the pipes stay open', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const child = startProcess();
  child.stdin.write(initialize(editor.pid));
  await once(child.stdout, 'data');
  editor.kill('SIGKILL');
  assert.equal(await endsWithin(child, 1500), 1);
});

test('nothing but the protocol is written to the output, and no stack trace to the error output', async () => {
  const child = startProcess();
  let out = '';
  let error = '';
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (error += data));
  child.stdin.write('garbage\r\n\r\n' + message('{"a":') + message('[]') + initialize(process.pid));
  child.stdin.write(message('{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":7}}'));
  child.stdin.write(message('{"jsonrpc":"2.0","id":3,"method":"shutdown"}') + message('{"jsonrpc":"2.0","method":"exit"}'));
  assert.equal(await endsWithin(child, 5000), 0);
  for (let rest = Buffer.from(out); rest.length > 0; ) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
    assert.ok(header, rest.toString());
    const body = rest.subarray(header[0].length, header[0].length + Number(header[1]));
    assert.doesNotMatch(body.toString(), /\n\s+at /);
    JSON.parse(body);
    rest = rest.subarray(header[0].length + Number(header[1]));
  }
  assert.equal(error, '');
});

test('a second editor finds the server as the first did', async () => {
  const folder = makeFolder({ 'policylint.yaml': 'root: true\n' });
  for (let i = 0; i < 2; i++) {
    const server = await connect(folder);
    const uri = folder.uri('ä #1 100%.md');
    await server.open(uri, '# News\n\nWe guarantee results. Agreed?\n');
    assert.deepEqual((await server.diagnostics(uri, 1)).map(({ code }) => code), ['PL2001']);
    assert.equal(await server.close(), 0);
  }
  folder.remove();
});

test('Neovim shows a finding, takes its fix and sees it gone', { skip: await nvimIsMissing() }, async () => {
  const folder = makeFolder({
    'policylint.yaml': 'root: true\nextends: [core, ./rules]\n',
    'rules/CO1001.yaml': 'id: CO1001\ntitle: T\nseverity: warning\nkind: replace\npairs: {e-mail: email}\nmessage: m\n',
    'post.md': '# News\n\nSend an e-mail. Agreed?\n',
  });
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  const child = spawn('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], { env: { ...process.env, DRAFTS: folder.root }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  await once(child, 'close');
  assert.match(said, /FOUND CO1001/);
  assert.match(said, /TEXT Send an email\. Agreed\?/);
  assert.match(said, /CLEARED true/);
  folder.remove();
});

async function nvimIsMissing() {
  const child = spawn('nvim', ['--version'], { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.on('error', () => resolve('Neovim is not installed'));
    child.on('exit', () => resolve(false));
  });
}
