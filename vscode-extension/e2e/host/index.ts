import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Called by the editor inside its extension host. Fails where any test does, and leaves the counts beside the tests. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  mocha.addFile(path.join(import.meta.dirname, 'tests.js'));
  let stats: Mocha.Stats | undefined;
  const failures = await new Promise<number>((resolve) => {
    stats = mocha.run(resolve).stats;
  });
  writeFileSync(path.join(import.meta.dirname, 'counts.json'), JSON.stringify({ passed: stats?.passes, failed: stats?.failures, skipped: stats?.pending }));
  if (failures > 0) throw new Error(`${failures} failed`);
}
