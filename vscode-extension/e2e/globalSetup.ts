import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { forgetFigures, keepFigures, readFigures } from './figures';

/** What the tests are told of the editor that was started for them. */
export interface EditorUnderTest {
  /** The address that the workbench is served at. */
  readonly url: string;
  /** Full path of the folder that extensions are installed in. */
  readonly extensions: string;
  /** Full path of a folder for the workspaces of tests. */
  readonly workspaces: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    editor: EditorUnderTest;
  }
}

const extension = path.dirname(import.meta.dirname);
const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.wordWrap': 'on',
  // What is shown in screenshots is ours.
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.hover.above': false,
  'problems.showCurrentInStatus': false,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.colorTheme': 'Default Light Modern',
};

/** What the editor finds on its PATH: nothing that could stand in for what the package lacks, such as a .NET runtime. */
const tools = ['sh', 'bash', 'env', 'cat', 'sed', 'ps', 'uname', 'dirname', 'readlink', 'git'];

/** Installs the package into a profile with nothing else, and starts the editor. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'policylint-e2e-'));
  const bin = path.join(home, 'bin');
  const profile = path.join(home, 'profile');
  const extensions = path.join(home, 'extensions');
  const workspaces = path.join(home, 'workspaces');
  mkdirSync(bin);
  mkdirSync(path.join(profile, 'User'), { recursive: true });
  mkdirSync(workspaces);
  for (const tool of tools) symlinkSync(`/usr/bin/${tool}`, path.join(bin, tool));
  writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  writeFileSync(path.join(home, 'config.yaml'), 'auth: none\n');
  const cache = process.env['POLICYLINT_E2E_CACHE'] ?? path.join(os.homedir(), '.cache', 'policylint-e2e');
  const command = [
    path.join(cache, 'code-server-4.100.3', 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    ...['--config', path.join(home, 'config.yaml'), '--user-data-dir', profile, '--extensions-dir', extensions],
  ];
  const env = { HOME: home, PATH: bin, LANG: 'C.UTF-8' };

  const vsix = findPackage();
  forgetFigures();
  keepFigures({ packageBytes: statSync(vsix).size });
  const installed = spawnSync(process.execPath, [...command, '--install-extension', vsix], { env, encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(`The package was not installed: ${installed.stderr}`);
  const port = await freePort();
  const log = openSync(path.join(home, 'editor.log'), 'w');
  const editor = spawn(
    process.execPath,
    [...command, '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    { env, stdio: ['ignore', log, log] },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitFor(url, editor);
  project.provide('editor', { url, extensions, workspaces });
  return async () => {
    const gone = new Promise((resolve) => editor.once('exit', resolve));
    editor.kill('SIGTERM');
    await gone;
    cpSync(path.join(home, 'editor.log'), path.join(extension, 'out', 'editor.log'));
    console.log('Measured:', readFigures());
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

function findPackage(): string {
  const file = path.join(extension, `policylint-${process.platform}-${process.arch}.vsix`);
  if (!existsSync(file)) throw new Error('There is no package to test. Run `npm run package` first.');
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitFor(url: string, editor: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 240; turn++) {
    if (editor.exitCode !== null) throw new Error('The editor ended before it served anything.');
    try {
      if ((await fetch(`${url}/healthz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(250);
  }
  throw new Error('The editor did not start within a minute.');
}
