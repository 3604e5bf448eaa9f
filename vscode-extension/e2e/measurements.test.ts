import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { busy, keepFigures, median } from './figures';
import { copyContent, startBrowser, Workbench } from './workbench';

/** How often the way from a letter to its squiggle is measured. */
const rounds = 15;

/** From the last letter to its squiggle, in milliseconds, on a machine that has nothing else to do. */
const goal = 150;

/** Milliseconds from the key pressed last until its letter is in the text, and until its squiggle is on the screen. */
interface Wait {
  readonly letter: number;
  readonly squiggle: number;
}

/**
 * Run inside the page, whose clock is next to what is measured: waits for one more squiggle than there is, and for the frame that shows
 * it. It is told of changes; looking at every frame would keep the page busy enough to double the figures.
 */
const waitForSquiggle = `new Promise((resolve) => {
  const editor = document.querySelector('.editor-instance');
  const squiggles = () => editor.querySelectorAll('.squiggly-warning').length;
  const text = () => editor.querySelector('.view-lines').textContent;
  const before = squiggles();
  let pressed = 0, drawn = 0, known = text();
  const note = () => { pressed = performance.now(); };
  const look = () => {
    if (text() !== known) { known = text(); drawn = performance.now(); }
    if (squiggles() <= before) return;
    observer.disconnect();
    removeEventListener('keydown', note, true);
    requestAnimationFrame(() => resolve({ letter: drawn - pressed, squiggle: performance.now() - pressed }));
  };
  const observer = new MutationObserver(look);
  observer.observe(editor, { subtree: true, childList: true, characterData: true });
  addEventListener('keydown', note, true);
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
    const waits: Wait[] = [];
    const before = await workbench.squiggles('warning').count();
    for (let round = 0; round < rounds; round++) {
      const drawn = workbench.page.evaluate<Wait>(waitForSquiggle);
      await workbench.page.keyboard.type('We guarantee', { delay: 40 });
      waits.push(await drawn);
      await workbench.press('Shift+Home', 'Delete');
      await expect.poll(() => workbench.squiggles('warning').count()).toBe(before);
    }
    const squiggles = waits.map((wait) => wait.squiggle);
    keepFigures({
      lastLetterToSquiggleMedianMs: Math.round(median(squiggles)),
      lastLetterToSquiggleLeastMs: Math.round(Math.min(...squiggles)),
      lastLetterToSquiggleMostMs: Math.round(Math.max(...squiggles)),
      lastLetterToLetterMedianMs: Math.round(median(waits.map((wait) => wait.letter))),
    });
    expect(median(squiggles)).toBeLessThan(busy * goal);
  });
});
