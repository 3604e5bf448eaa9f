// Takes the screenshots of the README from those that the last run of the browser tests left.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const shown = readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/\(media\/screenshots\/([\w-]+\.png)\)/g);
mkdirSync(path.join(root, 'media', 'screenshots'), { recursive: true });
for (const [, name] of shown) copyFileSync(path.join(root, 'out', 'screenshots', name), path.join(root, 'media', 'screenshots', name));
