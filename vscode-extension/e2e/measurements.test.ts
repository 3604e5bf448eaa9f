import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { keepFigures, median } from './figures';
import { copyContent, startBrowser, Workbench } from './workbench';

/** How often the way from a letter to its squiggle is measured. */
const rounds = 15;

/** The goals, in milliseconds. The machine may be busy with other things, so only twice of them is a failure. */
const goals = { lastLetterToSquiggle: 150, activation: 50 };

/**
 * Run inside the page, whose clock is next to what is measured: waits for one more squiggle than there is, and tells the milliseconds
 * from the key pressed last until it is drawn.
 */
const waitForSquiggle = `new Promise((resolve) => {
  const squiggles = () => document.querySelectorAll('.editor-instance .squiggly-warning').length;
  const before = squiggles();
  let pressed = 0;
  const note = () => { pressed = performance.now(); };
  addEventListener('keydown', note, true);
  const look = () => {
    if (squiggles() <= before) { requestAnimationFrame(look); return; }
    removeEventListener('keydown', note, true);
    resolve(performance.now() - pressed);
  };
  look();
})`;

describe('An author waits', () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(() => browser.close());

  test('no_longer_than_the_editor_takes_for_the_first_squiggle', async () => {
    const start = performance.now();
    workbench = await Workbench.open(browser, copyContent('measurements'), 'posts/2026-11-24-moving-day.md');
    await workbench.line('Moving day').waitFor();
    const text = performance.now();
    await workbench.squiggles('warning').first().waitFor();
    keepFigures({ folderOpenedToTextMs: Math.round(text - start), folderOpenedToFirstSquiggleMs: Math.round(performance.now() - start) });
  });

  test('hardly_at_all_between_the_last_letter_and_its_squiggle', async () => {
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.lens('words').waitFor();
    await workbench.goToEnd();
    const waits: number[] = [];
    const before = await workbench.squiggles('warning').count();
    for (let round = 0; round < rounds; round++) {
      const drawn = workbench.page.evaluate<number>(waitForSquiggle);
      await workbench.page.keyboard.type('We guarantee', { delay: 40 });
      waits.push(await drawn);
      await workbench.press('Shift+Home', 'Delete');
      await expect.poll(() => workbench.squiggles('warning').count()).toBe(before);
    }
    keepFigures({
      lastLetterToSquiggleMedianMs: Math.round(median(waits)),
      lastLetterToSquiggleLeastMs: Math.round(Math.min(...waits)),
      lastLetterToSquiggleMostMs: Math.round(Math.max(...waits)),
    });
    expect(median(waits)).toBeLessThan(2 * goals.lastLetterToSquiggle);
  });

  test('hardly_at_all_for_the_extension_to_start', async () => {
    await workbench.run('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'PolicyLint' }).first();
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/Activation: \d+/);
    const milliseconds = Number(/Activation: (\d+)/.exec(await row.innerText())?.[1]);
    keepFigures({ activationMs: milliseconds });
    expect(milliseconds).toBeLessThan(2 * goals.activation);
  });
});
