import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { killServersBelow } from './servers';
import { copyContent, startBrowser, Workbench } from './workbench';

const name = '2026-11-24-moving-day.md';
const post = `posts/${name}`;

describe('An author with a draft that departs from the policy', () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await Workbench.open(browser, copyContent('author'));
  });

  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await workbench.screenshot(`failed-${context.task.name}`);
  });

  afterAll(() => browser.close());

  test('sees_findings_underlined', async () => {
    await workbench.openFile(name);
    await workbench.squiggles('warning').nth(1).waitFor();
    await workbench.statusBar.filter({ hasText: '2 warnings · conversational' }).waitFor();
    await workbench.lens('2 warnings').waitFor();
    await workbench.viewsIcon.waitFor();
    await workbench.screenshot('findings');
  });

  test('finds_them_in_the_list_of_problems', async () => {
    await workbench.toggleProblems();
    await workbench.problem(/reads as a promise.*PL2001/s).waitFor();
    await workbench.screenshot('problems');
  });

  test('reads_why_in_the_hover', async () => {
    await workbench.toggleProblems();
    await workbench.goToText(post, 'guarantee');
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Guarantee or promise' }).first();
    await hover.waitFor();
    expect(await hover.innerText()).toContain('Instead');
    await workbench.screenshot('hover');
  });

  test('is_told_all_about_the_rule_on_its_page', async () => {
    await workbench.press('Escape');
    await workbench.run('PolicyLint: Explain This Finding');
    await workbench.tab('Preview PL2001').waitFor();
    await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('h1', { hasText: 'PL2001' }).waitFor();
    await workbench.press('Control+B');
    await workbench.screenshot('rule-page');
    await workbench.press('Control+B');
    await workbench.run('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    await workbench.openFile(name);
  });

  test('takes_the_disclosure_that_is_offered_and_the_finding_is_gone', async () => {
    await workbench.lens('2 warnings').waitFor();
    await workbench.goToText(post, 'is the best');
    await workbench.openFixes('I work at Contoso');
    await workbench.screenshot('fixes');
    await workbench.press('Enter');
    await workbench.line('I work at Contoso.').waitFor();
    await workbench.statusBar.filter({ hasText: '1 warning' }).waitFor();
    await workbench.lens('1 warning').waitFor();
    await workbench.screenshot('fixed');
  });

  test('undoes_it_and_the_finding_is_back', async () => {
    await workbench.toggleProblems();
    await workbench.problem('PL2001').waitFor();
    await workbench.problem('PL1001').waitFor({ state: 'detached' });
    await workbench.goTo(1, 1);
    await workbench.press('Control+Z');
    await workbench.line('I work at Contoso.').waitFor({ state: 'detached' });
    await workbench.problem('PL1001').waitFor();
    expect(readFileSync(path.join(workbench.folder, post), 'utf8')).not.toContain('I work at Contoso');
  });

  test('inserts_a_disclosure_by_command', async () => {
    await workbench.lens('2 warnings').waitFor();
    await workbench.run('PolicyLint: Insert Disclosure');
    await workbench.offered('I work at Contoso').waitFor();
    await workbench.screenshot('disclosures');
    await workbench.press('Enter');
    await workbench.problem('PL1001').waitFor({ state: 'detached' });
  });

  test('goes_on_typing_when_the_server_is_killed_and_loses_nothing', async () => {
    await workbench.goToEnd();
    await workbench.type('We guarantee');
    await workbench.problem(/We guarantee/).waitFor();
    const killed = killServersBelow(inject('editor').extensions);
    expect(killed).toBeGreaterThan(0);
    await workbench.type(' that it recovers. We promise');
    await workbench.line('We guarantee that it recovers. We promise').waitFor();
    await workbench.problem(/We promise/).waitFor();
    await workbench.screenshot('recovered');
  });
});
