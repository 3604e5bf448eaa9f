import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(path.dirname(import.meta.dirname), 'out', 'timings.json');

/** How much longer than the goal something may take on a machine that is busy with other things before it counts as a failure. */
export const busy = 10;

/** Forgets the figures of the last run. */
export function forgetFigures(): void {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/** Keeps what was measured, in `out/timings.json`. */
export function keepFigures(figures: Readonly<Record<string, number>>): void {
  writeFileSync(file, `${JSON.stringify({ ...readFigures(), ...figures }, null, 2)}\n`);
}

/** What was measured in this run so far. */
export function readFigures(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    // Nothing was measured yet.
    return {};
  }
}

/** The figure in the middle. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((left, right) => left - right)[Math.floor(figures.length / 2)] ?? NaN;
}
