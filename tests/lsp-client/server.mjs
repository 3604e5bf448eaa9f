// The published server with the protocol's own client library at the other end.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';

const executable = process.env.POLICYLINT_EXE;
if (!executable) throw new Error('POLICYLINT_EXE must name the published executable.');

/** A folder of drafts that is gone after the test. */
export function makeFolder(files) {
  const root = mkdtempSync(join(tmpdir(), 'policylint-client-'));
  const write = (name, text) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { root, write, uri: (name) => pathToFileURL(join(root, name)).href, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Starts the server process alone. */
export const startProcess = (...args) => spawn(executable, ['lsp', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Starts the server for a folder and gets past `initialized`. */
export async function connect(folder, capabilities = {}) {
  const child = startProcess('--stdio');
  const exited = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  const connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(child.stdout), new protocol.StreamMessageWriter(child.stdin));
  const published = [];
  const waiting = [];
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const check of [...waiting]) check();
  });
  connection.onRequest(protocol.WorkDoneProgressCreateRequest.type, () => null);
  connection.onRequest(protocol.RegistrationRequest.type, () => undefined);
  connection.listen();
  const initialized = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder.root).href,
    capabilities,
    workspaceFolders: [{ uri: pathToFileURL(folder.root).href, name: 'drafts' }],
  });
  await connection.sendNotification(protocol.InitializedNotification.type, {});

  /** The newest findings of a document in a version, once they are there. */
  const diagnostics = (uri, version) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing was published for ${uri} in version ${version}`)), 20_000);
      const check = () => {
        const found = published.findLast((params) => params.uri === uri && params.version === version);
        if (!found) return;
        clearTimeout(timer);
        if (waiting.includes(check)) waiting.splice(waiting.indexOf(check), 1);
        resolve(found.diagnostics);
      };
      waiting.push(check);
      check();
    });
  const open = (uri, text, languageId = 'markdown') =>
    connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  const change = (uri, version, ...contentChanges) =>
    connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  const close = async () => {
    await connection.sendRequest(protocol.ShutdownRequest.type);
    await connection.sendNotification(protocol.ExitNotification.type);
    return exited;
  };
  return { child, exited, connection, initialized, diagnostics, open, change, close };
}

/** A text with the edits of a `WorkspaceEdit`'s document made. */
export function applyEdits(text, edits) {
  const lines = text.split('\n');
  const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}
