import { readdirSync, readlinkSync } from 'node:fs';

/** Kills the language servers that run an executable below a folder, and nothing else. Linux only. */
export function killServersBelow(folder: string): number {
  let killed = 0;
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id) || !executableOf(id).startsWith(folder)) continue;
    process.kill(id, 'SIGKILL');
    killed++;
  }
  return killed;
}

function executableOf(id: number): string {
  try {
    return readlinkSync(`/proc/${id}/exe`);
  } catch {
    // Not ours, or gone.
    return '';
  }
}
