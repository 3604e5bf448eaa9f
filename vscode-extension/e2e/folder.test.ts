import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { copyContent, emptyFolder, startBrowser, Workbench } from './workbench';

describe('In a content repository', () => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await Workbench.open(browser, copyContent('repository'));
  });

  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await workbench.screenshot(`failed-${context.task.name}`);
  });

  afterAll(() => browser.close());

  test('a_tweet_is_counted_while_it_is_typed', async () => {
    await workbench.openFile('new-office.tweet');
    await workbench.statusBar.filter({ hasText: /5\d\/280/ }).waitFor();
    const before = lengthIn(await workbench.statusBar.innerText());
    await workbench.goToText('tweets/new-office.tweet', 'Our new office');
    await workbench.type('東京 ');
    await workbench.statusBar.filter({ hasText: `${before + 5}/280` }).waitFor();
    await workbench.screenshot('tweet');
  });

  test('all_safe_fixes_are_made_at_once', async () => {
    await workbench.run('PolicyLint: Make All Safe Fixes');
    await workbench.line('#WindowSeat').waitFor();
  });

  test('a_tweet_that_is_too_long_becomes_a_thread', async () => {
    await workbench.openFile('harbour-walk.tweet');
    await workbench.squiggles('warning').first().waitFor();
    await workbench.goToText('tweets/harbour-walk.tweet', 'of our own');
    await workbench.openFixes(/[Tt]hread/);
    await workbench.screenshot('thread-fix');
    await workbench.press('Enter');
    await workbench.line(/^---$/).waitFor();
    await workbench.squiggles('warning').first().waitFor({ state: 'detached' });
    await workbench.screenshot('thread');
  });

  test('the_whole_folder_is_linted_on_command', async () => {
    await workbench.run('PolicyLint: Lint the Whole Content Folder');
    await workbench.message(/5 drafts checked: .*error/).waitFor();
    await workbench.page.locator('#status\\.problems').filter({ hasText: /[1-9]/ }).waitFor();
    await workbench.run('Notifications: Clear All Notifications');
  });

  test('the_side_views_show_rules_and_drafts', async () => {
    await workbench.openFile('2026-11-24-moving-day.md');
    await workbench.page.locator('.activitybar [aria-label^="PolicyLint"]').first().click();
    const row = (text: string | RegExp) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
    await row('Honesty').waitFor();
    await row(/Guarantee or promise.*PL2001/s).waitFor();
    await row(/A mug from Fabrikam.*draft · 1 error/s).waitFor();
    await workbench.screenshot('views');
  });

  test('the_status_bar_opens_a_menu', async () => {
    await workbench.statusBar.click();
    await workbench.offered('Insert disclosure').waitFor();
    await workbench.screenshot('menu');
    await workbench.press('Escape');
  });
});

describe('In a folder without a policy', () => {
  let browser: Browser;
  let workbench: Workbench | undefined;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await workbench?.screenshot(`failed-${context.task.name}`);
  });

  afterAll(() => browser.close());

  test('nothing_is_shown_until_the_author_sets_it_up', async () => {
    const folder = emptyFolder('empty');
    workbench = await Workbench.open(browser, folder);
    expect(await workbench.page.locator('.activitybar [aria-label^="PolicyLint"]').count()).toBe(0);
    await workbench.run('PolicyLint: Set Up This Folder');
    await workbench.page.locator('.tab', { hasText: 'organisation.yaml' }).waitFor();
    await workbench.message('has a policy now').waitFor();
    await workbench.page.locator('.activitybar [aria-label^="PolicyLint"]').first().waitFor();
    expect(existsSync(path.join(folder, 'policylint.yaml'))).toBe(true);
    await workbench.screenshot('set-up');
  });

  test('a_walkthrough_leads_through_the_first_minutes', async () => {
    workbench = await Workbench.open(browser, copyContent('walkthrough'));
    await workbench.run('Welcome: Open Walkthrough');
    await workbench.offered('Get Started with PolicyLint').click();
    await workbench.page.locator('.gettingStartedContainer', { hasText: 'Give the folder a policy' }).waitFor();
    await workbench.screenshot('walkthrough');
  });
});

function lengthIn(text: string): number {
  return Number(/(\d+)\/280/.exec(text)?.[1]);
}
