// Builds the server for this machine's platform, and packs it with the extension: policylint-<platform>-<version>.vsix.
// An executable that is built already is taken from the environment variable POLICYLINT_EXE.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundle } from './bundle.mjs';

const root = path.dirname(import.meta.dirname);
process.chdir(root);
const target = `${process.platform}-${process.arch}`;
const name = process.platform === 'win32' ? 'policylint.exe' : 'policylint';

function publishServer() {
  const folder = path.join(root, '.cache', 'server');
  const { status } = spawnSync('dotnet', ['publish', '../src/PolicyLint.Cli', '-c', 'Release', '-o', folder, '--nologo', '-v', 'quiet'], { stdio: 'inherit' });
  if (status !== 0) {
    console.error('The server was not built: see above. It takes the .NET SDK that global.json names.');
    process.exit(1);
  }
  return path.join(folder, name);
}

const executable = process.env.POLICYLINT_EXE ?? publishServer();
// The folder is packed as it is, so it holds the executable alone: no debug symbols, no documentation.
rmSync('server', { recursive: true, force: true });
mkdirSync('server');
copyFileSync(executable, path.join('server', name));
chmodSync(path.join('server', name), 0o755);
copyFileSync('../LICENSE', 'LICENSE.txt');
await bundle();
await createVSIX({ cwd: root, target, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true, packagePath: `policylint-${target}.vsix` });
