// Bundles the extension into two files: what is loaded when it is activated, and the client library, which is loaded behind.
import { build } from 'esbuild';

const apart = {
  name: 'apart',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/client$/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path: `${path}.js`, external: true } : undefined)),
};

export async function bundle() {
  await build({
    entryPoints: ['src/extension.ts', 'src/server/client.ts'],
    outdir: 'dist',
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    plugins: [apart],
    // The editor answers `require('vscode')` only in modules that were required themselves.
    supported: { 'dynamic-import': false },
    minify: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

if (import.meta.filename === process.argv[1]) await bundle();
