import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';

const extension = path.dirname(import.meta.dirname);
const screenshots = path.join(extension, 'out', 'screenshots');

/** What only an editor inside a browser has in its status bar, and scroll bars that linger where something was scrolled. */
const leftOut = '#status\\.forwardedPorts, #status\\.workbench\\.keyboardLayout { display: none } .scrollbar > .slider { opacity: 0 }';

/** A fresh copy of a content repository that the tests write into. */
export function copyContent(test: string, content = 'content', name = 'contoso-stories'): string {
  const folder = path.join(inject('editor').workspaces, test, name);
  cpSync(path.join(import.meta.dirname, content), folder, { recursive: true });
  return folder;
}

/** An empty folder. */
export function emptyFolder(test: string, name: string): string {
  const folder = path.join(inject('editor').workspaces, test, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where a text stands in a file, one-based. */
export function placeOf(file: string, text: string): [line: number, column: number] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(text));
  if (line < 0) throw new Error(`${file} does not hold “${text}”.`);
  return [line + 1, (lines[line] ?? '').indexOf(text) + 1];
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

  /**
   * Opens a folder.
   * @param file A file of it to open at once.
   */
  static async open(browser: Browser, folder: string, file?: string): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    const { url } = inject('editor');
    const address = new URL(url);
    address.searchParams.set('folder', folder);
    if (file !== undefined) address.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://${address.host}${path.join(folder, file)}`]]));
    await page.goto(address.href, { waitUntil: 'domcontentloaded' });
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

  /** The sign of our views. */
  get viewsIcon(): Locator {
    return this.page.locator('.activitybar [aria-label^="PolicyLint"]').first();
  }

  /** What is written in small letters above a line. */
  lens(text: string | RegExp): Locator {
    return this.page.locator('.editor-instance .codelens-decoration', { hasText: text }).first();
  }

  /** Rows of the panel of problems. */
  problem(text: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** Rows of whatever is offered at the top of the window. */
  offered(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Rows of our side views. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  }

  /** A line of the editor. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** The tab of an editor. */
  tab(label: string): Locator {
    return this.page.locator('.tab', { hasText: label }).first();
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
    await this.choose('Control+P', name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Saves the file in the active editor. */
  async save(): Promise<void> {
    // The tab shows a change a little after the text does; an editor that saves by itself may never show it.
    await this.page
      .locator('.tab.active.dirty')
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
    await this.insist('a saved file', async (timeout) => {
      await this.press('Control+S');
      await this.page.locator('.tab.active:not(.dirty)').waitFor({ timeout });
    });
  }

  /** Opens a file afresh until its lens is there: an editor under load may drop its question for lenses, and does not ask again. */
  async openWithLens(name: string, text: string | RegExp): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await this.run('View: Close All Editors');
      await this.openFile(name);
      try {
        await this.lens(text).waitFor({ timeout: 6000 });
        return;
      } catch {
        // Asked too early.
      }
    }
    throw new Error(`No lens ${String(text)} came above ${name}.`);
  }

  /** Runs a command by its title. */
  run(title: string): Promise<void> {
    return this.choose('F1', title);
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

  /** Puts the caret at the end of the text. */
  async goToEnd(): Promise<void> {
    await this.goTo(1, 1);
    await this.press('Control+End');
  }

  /** Shows or hides the panel of problems. */
  async toggleProblems(): Promise<void> {
    await this.press('Control+Shift+M');
  }

  /** Makes the side bar as wide as people make it who read in it. */
  async widenSideBar(): Promise<void> {
    const { x, width, y } = (await this.page.locator('.part.sidebar').boundingBox()) ?? { x: 0, width: 0, y: 0 };
    await this.page.mouse.move(x + width, y + 300);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width + 170, y + 300, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Opens the menu of fixes, once it offers the one wanted. */
  async openFixes(wanted: string | RegExp): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: wanted }).first();
    // Findings can be there before their fixes are.
    await this.insist(`the fix ${String(wanted)}`, async (timeout) => {
      await this.press('Control+.');
      await row.waitFor({ timeout });
    });
  }

  /** Keeps what is on the screen for people to look at, once nothing is under way and the pointer is nowhere. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.mouse.move(200, 17);
    await this.page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: /Activating|Opening Remote/ }).first().waitFor({ state: 'detached' });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), style: leftOut, animations: 'disabled' });
  }

  /** Takes something by its name from the list that a key opens. */
  private async choose(key: string, name: string): Promise<void> {
    // An editor that is settling in does not know all files and commands yet.
    await this.insist(name, async (timeout) => {
      await this.press(key);
      await this.page.locator('.quick-input-widget .quick-input-box input').waitFor();
      await this.type(name);
      await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor({ timeout });
    });
    await this.press('Enter');
  }

  /** Tries again, from a clean screen, what fails at first. */
  private async insist(what: string, attempt: (timeout: number) => Promise<void>): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      try {
        await attempt(2500);
        return;
      } catch {
        await this.press('Escape');
      }
    }
    throw new Error(`There is no sign of ${what}.`);
  }
}
