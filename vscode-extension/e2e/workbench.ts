import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';

const extension = path.dirname(import.meta.dirname);
const screenshots = path.join(extension, 'out', 'screenshots');

/** A fresh copy of the content repository that the tests write into. */
export function copyContent(name: string): string {
  const folder = path.join(inject('editor').workspaces, name);
  cpSync(path.join(import.meta.dirname, 'content'), folder, { recursive: true });
  return folder;
}

/** Where a text stands in a file, one-based. */
export function placeOf(file: string, text: string): [line: number, column: number] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(text));
  if (line < 0) throw new Error(`${file} does not hold “${text}”.`);
  return [line + 1, (lines[line] ?? '').indexOf(text) + 1];
}

/** An empty folder. */
export function emptyFolder(name: string): string {
  const folder = path.join(inject('editor').workspaces, name);
  mkdirSync(folder);
  return folder;
}

/** Starts the browser that all workbenches of a test file are opened in. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** The workbench as an author uses it: by keys, and by what is on the screen. */
export class Workbench {
  private constructor(
    readonly page: Page,
    readonly folder: string,
  ) {}

  /** Opens a folder. */
  static async open(browser: Browser, folder: string): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${inject('editor').url}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'domcontentloaded' });
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.explorer-folders-view').waitFor();
    return new Workbench(page, folder);
  }

  /** The underlined stretches of a severity. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Our item in the status bar. */
  get statusBar(): Locator {
    return this.page.locator('#policylint\\.policylint\\.policylint\\.status');
  }

  /** Rows of the panel of problems. */
  problem(text: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** Rows of whatever is offered at the top of the window. */
  offered(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** A line of the editor. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** A message at the bottom right. */
  message(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Opens a file by name. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+P');
    await this.page.locator('.quick-input-widget .quick-input-box input').waitFor();
    await this.type(name);
    await this.offered(name).waitFor();
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Runs a command by its title. */
  async run(title: string): Promise<void> {
    await this.press('F1');
    await this.page.locator('.quick-input-widget .quick-input-box input').waitFor();
    await this.type(title);
    await this.offered(title).waitFor();
    await this.press('Enter');
  }

  /** Puts the caret at a line and column, one-based. */
  async goTo(line: number, column: number): Promise<void> {
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget .quick-input-box input').waitFor();
    await this.type(`${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the caret before a text of a file of the folder that is open in the editor. */
  async goToText(file: string, text: string): Promise<void> {
    await this.goTo(...placeOf(path.join(this.folder, file), text));
  }

  /** Shows or hides the panel of problems. */
  async toggleProblems(): Promise<void> {
    await this.press('Control+Shift+M');
  }

  /** Opens the menu of fixes, once it offers the one wanted. */
  async openFixes(wanted: string | RegExp): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: wanted }).first();
    for (let turn = 0; turn < 10; turn++) {
      await this.press('Control+.');
      try {
        await row.waitFor({ timeout: 2500 });
        return row;
      } catch {
        // Findings can be there before their fixes are.
        await this.press('Escape');
      }
    }
    throw new Error(`No fix ${String(wanted)} was offered.`);
  }

  /** Keeps what is on the screen for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
}
