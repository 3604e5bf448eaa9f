import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { copyContent, startBrowser, Workbench } from './workbench';

const name = 'kettle-season.md';
const draft = `journal/${name}`;

describe('An author at a company with rules of its own', () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await Workbench.open(browser, copyContent('other', 'content-two', 'northwind-journal'));
  });

  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await workbench.screenshot(`failed-${context.task.name}`);
  });

  afterAll(() => browser.close());

  test('sees_what_they_find_and_how_grave_the_company_takes_it', async () => {
    await workbench.openFile(name);
    await workbench.squiggles('error').first().waitFor();
    await workbench.statusBar.filter({ hasText: '1 error, 2 warnings' }).waitFor();
    await workbench.toggleProblems();
    for (const id of ['NW1001', 'NW1002', 'PL2001']) await workbench.problem(id).waitFor();
    await workbench.screenshot('other-policy');
  });

  test('reads_the_company_s_own_reason', async () => {
    await workbench.goToText(draft, 'ships in');
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Delivery time without a region' }).first();
    await hover.waitFor();
    expect(await hover.innerText()).toContain('A parcel to the islands takes a week.');
    expect(await hover.innerText()).toContain('warehouse');
    await workbench.press('Escape');
  });

  test('takes_the_company_s_spelling_and_gives_it_back', async () => {
    await workbench.goToText(draft, 'tea pot');
    await workbench.openFixes('teapot');
    await workbench.press('Enter');
    await workbench.line('which teapot goes').waitFor();
    await workbench.problem('NW1001').waitFor({ state: 'detached' });
    await workbench.press('Control+Z');
    await workbench.line('which tea pot goes').waitFor();
    await workbench.problem('NW1001').waitFor();
  });

  test('sees_who_owns_the_company_s_rules', async () => {
    await workbench.viewsIcon.click();
    await workbench.row(/warehouse · Delivery time without a region/).waitFor();
    await workbench.row(/Kettle season.*draft · 1 error/s).waitFor();
  });
});
