import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { copyContent, startBrowser, Workbench } from './workbench';

const post = '2026-11-24-moving-day.md';

describe('An author with a draft that departs from the policy', () => {
  let browser: Browser;
  let folder: string;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
    folder = copyContent('author');
    workbench = await Workbench.open(browser, folder);
  });

  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await workbench.screenshot(`failed-${context.task.name.replaceAll(' ', '-')}`);
  });

  afterAll(() => browser.close());

  test('sees_findings_underlined', async () => {
    await workbench.openFile(post);
    await workbench.squiggles('warning').first().waitFor();
    await workbench.statusBar.filter({ hasText: 'warning' }).waitFor();
    await workbench.screenshot('01-findings');
  });

  test('finds_them_in_the_list_of_problems', async () => {
    await workbench.press('Control+Shift+M');
    await workbench.problem('reads as a promise').waitFor();
    await workbench.problem(/PL2001/).waitFor();
    await workbench.screenshot('02-problems');
    await workbench.press('Control+J');
  });

  test('reads_why_in_the_hover', async () => {
    await workbench.goTo(11, 3);
    await workbench.press('Control+K', 'Control+I');
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Guarantee or promise' }).first();
    await hover.waitFor();
    expect(await hover.innerText()).toContain('Instead');
    await workbench.screenshot('03-hover');
    await workbench.press('Escape');
  });

  test('takes_the_disclosure_that_is_offered_and_the_finding_is_gone', async () => {
    await workbench.goTo(10, 75);
    await workbench.openFixes('I work at Contoso');
    await workbench.screenshot('04-fixes');
    await workbench.press('Enter');
    await workbench.line('I work at Contoso.').waitFor();
    await workbench.press('Control+Shift+M');
    await workbench.problem('PL1001').waitFor({ state: 'detached' });
    await workbench.screenshot('05-fixed');
  });

  test('undoes_it_and_the_finding_is_back', async () => {
    await workbench.press('Control+J');
    await workbench.goTo(1, 1);
    await workbench.press('Control+Z');
    await workbench.line('I work at Contoso.').waitFor({ state: 'detached' });
    await workbench.press('Control+Shift+M');
    await workbench.problem('PL1001').waitFor();
    await workbench.press('Control+J');
    expect(readFileSync(path.join(folder, 'posts', post), 'utf8')).not.toContain('I work at Contoso');
  });
});
