// Renders media/icon.svg to the PNG that marketplaces want. Takes Chromium.
import { chromium } from 'playwright-core';
import path from 'node:path';
import { readFileSync } from 'node:fs';

const media = path.join(path.dirname(import.meta.dirname), 'media');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body{margin:0}</style>${readFileSync(path.join(media, 'icon.svg'), 'utf8')}`);
await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
await browser.close();
