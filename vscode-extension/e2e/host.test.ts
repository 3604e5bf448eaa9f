import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';
import { copyContent, startBrowser } from './workbench';

const extension = path.dirname(import.meta.dirname);

async function bundleTests(): Promise<string> {
  const outdir = path.join(extension, 'out', 'host');
  await build({
    entryPoints: [path.join(extension, 'e2e/host/index.ts'), path.join(extension, 'e2e/host/tests.ts')],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

test('the_extension_passes_its_tests_inside_the_extension_host', async () => {
  const folder = copyContent('host');
  const tests = await bundleTests();
  const { url } = inject('editor');
  const remote = url.replace('http:', 'vscode-remote:');
  const payload = [
    ['extensionDevelopmentPath', remote + extension],
    ['extensionTestsPath', remote + tests],
    ['skipWelcome', 'true'],
  ];
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const log: string[] = [];
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, said: unknown) => log.push(format(...(Array.isArray(said) ? said : [said]))));
    await page.goto(`${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await ended;
    console.log(log.join('\n'));
    expect(code, log.join('\n')).toBe(0);
  } finally {
    await browser.close();
  }
}, 300_000);
