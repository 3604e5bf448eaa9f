// Bundles the extension into one file.
import { build } from 'esbuild';

export async function bundle() {
  await build({
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

if (import.meta.filename === process.argv[1]) await bundle();
