import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where the search for the server looks. */
export interface Surroundings {
  /** The setting `policylint.server.path`; empty where it is not set. */
  readonly setting: string;
  /** Full path of the extension's own folder. */
  readonly extensionFolder: string;
  /** The environment variable PATH. */
  readonly searchPath: string;
  readonly platform: NodeJS.Platform;
  readonly isExecutable: (file: string) => Promise<boolean>;
}

/** The server's program, and how it was found. */
export interface ServerLocation {
  readonly path: string;
  readonly origin: 'setting' | 'bundled' | 'path';
}

/** A self-test that takes longer than this, in milliseconds, has failed. */
const selfTestTimeout = 10_000;

/**
 * Looks for the server: where the setting says, in the extension's package, on the PATH.
 * A setting that names nothing is not passed over: whoever set it wants that program and no other.
 */
export async function findServer(surroundings: Surroundings): Promise<ServerLocation | undefined> {
  const { setting, extensionFolder, searchPath, platform, isExecutable } = surroundings;
  if (setting !== '') return (await isExecutable(setting)) ? { path: setting, origin: 'setting' } : undefined;

  const paths = platform === 'win32' ? path.win32 : path.posix;
  const name = platform === 'win32' ? 'policylint.exe' : 'policylint';
  const bundled = paths.join(extensionFolder, 'server', name);
  if (await isExecutable(bundled)) return { path: bundled, origin: 'bundled' };

  // A relative folder of the PATH would let the folder that is open choose the program.
  for (const folder of searchPath.split(paths.delimiter).filter((part) => paths.isAbsolute(part))) {
    const candidate = paths.join(folder, name);
    if (await isExecutable(candidate)) return { path: candidate, origin: 'path' };
  }
  return undefined;
}

/** Whether a path names a file that may be run. */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs the program once to see that it runs at all.
 * @returns Its version.
 * @throws Error whose message is one line: what the program, or the system in its place, complained about.
 */
export function readVersion(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, ['--version'], { timeout: selfTestTimeout, windowsHide: true }, (error, stdout, stderr) => {
      if (error) reject(new Error(firstLine(stderr) || firstLine(error.message)));
      else resolve(firstLine(stdout));
    });
  });
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]?.trim() ?? '';
}
