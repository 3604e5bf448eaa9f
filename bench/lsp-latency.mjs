// How long an editor waits: node bench/lsp-latency.mjs path/to/policylint [edits for memory, 100000]
// Prints one line a figure: didChange → publishDiagnostics for drafts of 10 and 100 KB, start → initialize, and memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executable, manyEdits = '100000'] = process.argv.slice(2);
if (!executable) throw new Error('usage: node bench/lsp-latency.mjs path/to/policylint [edits for memory]');

const root = mkdtempSync(join(tmpdir(), 'policylint-bench-'));
writeFileSync(join(root, 'policylint.yaml'), 'root: true\n');
writeFileSync(join(root, 'organisation.yaml'), 'employer: Contoso\nproducts: [Contoso Vault]\ncompetitors: [Northwind]\n');

/** A small linear congruential generator: the same edits in every run. */
function makeRandom(seed) {
  let state = seed;
  return (limit) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % limit;
}

const sentences = [
  'We moved the build to the new machines last week, and the queue is gone.',
  'The **second** attempt took [three days](https://www.example.com/a/b) and taught us more than the first.',
  'Nobody can guarantee a date, but we measured every step.',
  'Our colleagues in Oslo asked `why` before they asked when.',
  'Is it risk-free? No, and we never said so.',
];

function makeDraft(length, random) {
  let text = '---\ntitle: Notes\naccount: personal\n---\n# Notes\n\n';
  while (text.length < length) text += sentences[random(sentences.length)] + (random(4) === 0 ? '\n\n' : '\n');
  return text;
}

class Server {
  constructor() {
    this.begun = performance.now();
    this.child = spawn(executable, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.buffer = Buffer.alloc(0);
    this.waiting = new Map();
    this.child.stdout.on('data', (data) => this.read(data));
  }

  read(data) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data;
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.toString('latin1', 0, end))[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(end + 4, end + 4 + length));
      this.buffer = this.buffer.subarray(end + 4 + length);
      const key = message.method === 'textDocument/publishDiagnostics' ? `v${message.params.version}` : message.id;
      this.waiting.get(key)?.();
      this.waiting.delete(key);
    }
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  on(key) {
    return new Promise((resolve) => this.waiting.set(key, resolve));
  }

  async start() {
    const answered = this.on(1);
    this.send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: {} } });
    await answered;
    const milliseconds = performance.now() - this.begun;
    this.send({ method: 'initialized', params: {} });
    return milliseconds;
  }

  /** Resident memory in MB. */
  get resident() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'latin1'))[1]) / 1024;
  }
}

/** One random edit of a text kept as lines. */
function edit(lines, random) {
  const line = 6 + random(lines.length - 6);
  const character = random(lines[line].length + 1);
  const isDeletion = random(3) === 0 && character < lines[line].length;
  const text = isDeletion ? '' : 'etaoin shrdlu'[random(13)];
  lines[line] = lines[line].slice(0, character) + text + lines[line].slice(character + (isDeletion ? 1 : 0));
  return { range: { start: { line, character }, end: { line, character: character + (isDeletion ? 1 : 0) } }, text };
}

async function measure(length, edits) {
  const random = makeRandom(7);
  const server = new Server();
  await server.start();
  const uri = pathToFileURL(join(root, `post-${length}.md`)).href;
  const text = makeDraft(length, random);
  const lines = text.split('\n');
  let version = 1;
  const opened = server.on('v1');
  server.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version, text } } });
  await opened;
  const times = [];
  for (let i = 0; i < edits; i++) {
    version++;
    const published = server.on(`v${version}`);
    const begun = performance.now();
    server.send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [edit(lines, random)] } });
    await published;
    times.push(performance.now() - begun);
    // At rest between edits, as a person types.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }

  const percentile = (share) => times.toSorted((left, right) => left - right)[Math.floor(times.length * share)].toFixed(2);
  console.log(`${length / 1000} KB, ${edits} edits: p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, max ${Math.max(...times).toFixed(2)} ms`);
  server.child.stdin.end();
}

async function measureMemory(most) {
  const random = makeRandom(11);
  const server = new Server();
  await server.start();
  const uri = pathToFileURL(join(root, 'memory.md')).href;
  const text = makeDraft(10_000, random);
  const lines = text.split('\n');
  server.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  for (let version = 2; version <= most + 1; version++) {
    const mustWait = version % 100 === 0 || version === 1001 || version === most + 1;
    const published = mustWait ? server.on(`v${version}`) : null;
    server.send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [edit(lines, random)] } });
    await published;
    if (version === 1001 || version === most + 1) console.log(`memory after ${version - 1} edits: ${server.resident.toFixed(1)} MB`);
  }

  server.child.stdin.end();
}

const starts = [];
for (let i = 0; i < 10; i++) {
  const server = new Server();
  starts.push(await server.start());
  server.child.stdin.end();
}

starts.sort((left, right) => left - right);
console.log(`start to initialize answered: median ${starts[5].toFixed(1)} ms, fastest ${starts[0].toFixed(1)} ms`);
await measure(10_000, 1_000);
await measure(100_000, 300);
await measureMemory(Number(manyEdits));
rmSync(root, { recursive: true });
