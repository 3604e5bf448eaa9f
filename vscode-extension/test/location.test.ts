import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findServer, isExecutable, readVersion, type Surroundings } from '../src/server/location';

const surroundings = (there: string[], more: Partial<Surroundings> = {}): Surroundings => ({
  setting: '',
  extensionFolder: '/extension',
  searchPath: '/usr/local/bin:relative::/usr/bin',
  platform: 'linux',
  isExecutable: (file) => Promise.resolve(there.includes(file)),
  ...more,
});

describe('The server is found', () => {
  test('where_the_setting_says_before_all_else', async () => {
    const found = await findServer(surroundings(['/own/policylint', '/extension/server/policylint'], { setting: '/own/policylint' }));
    expect(found).toEqual({ path: '/own/policylint', origin: 'setting' });
  });

  test('nowhere_when_the_setting_names_nothing_that_runs', async () => {
    expect(await findServer(surroundings(['/extension/server/policylint'], { setting: '/gone' }))).toBeUndefined();
  });

  test('in_the_package_before_the_path', async () => {
    const found = await findServer(surroundings(['/extension/server/policylint', '/usr/bin/policylint']));
    expect(found).toEqual({ path: '/extension/server/policylint', origin: 'bundled' });
  });

  test('in_the_first_folder_of_the_path_that_has_it', async () => {
    const found = await findServer(surroundings(['/usr/bin/policylint', 'relative/policylint', 'policylint']));
    expect(found).toEqual({ path: '/usr/bin/policylint', origin: 'path' });
  });

  test('under_its_name_on_Windows', async () => {
    const asked: string[] = [];
    await findServer(surroundings([], { platform: 'win32', isExecutable: (file) => Promise.resolve(asked.push(file) < 0) }));
    expect(asked[0]).toMatch(/policylint\.exe$/);
  });

  test('nowhere_when_there_is_none', async () => {
    expect(await findServer(surroundings([]))).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('The self-test', () => {
  let folder: string;
  const script = (text: string): string => {
    const file = path.join(folder, 'policylint');
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'policylint-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('reads_the_version', async () => {
    expect(await readVersion(script('echo 1.2.3'))).toBe('1.2.3');
  });

  test('says_in_one_line_what_the_program_complained_about', async () => {
    await expect(readVersion(script('echo "no such symbol" >&2; echo "at line 7" >&2; exit 1'))).rejects.toThrow(/^no such symbol$/);
  });

  test('tells_a_file_that_may_not_be_run', async () => {
    const file = script('');
    chmodSync(file, 0o644);
    expect(await isExecutable(path.join(folder, 'gone'))).toBe(false);
    expect(await isExecutable(file)).toBe(false);
  });
});
