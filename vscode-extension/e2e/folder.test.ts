import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { busy, keepFigures } from './figures';
import { copyContent, emptyFolder, startBrowser, Workbench } from './workbench';

/** The editor's own figure for the start of the extension, in milliseconds, on a machine that has nothing else to do. */
const activationGoal = 50;

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

  test('a_walkthrough_leads_through_the_first_minutes', async () => {
    await workbench.viewsIcon.waitFor();
    await workbench.run('Welcome: Open Walkthrough');
    await workbench.offered('Get Started with PolicyLint').click();
    await workbench.page.locator('.gettingStartedContainer', { hasText: 'Give the folder a policy' }).waitFor();
    await workbench.press('Control+B');
    await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg, img').first().waitFor();
    await workbench.screenshot('walkthrough');
    await workbench.press('Control+B');
    await workbench.run('View: Close All Editors');
  });

  test('a_tweet_is_counted_while_it_is_typed', async () => {
    await workbench.openFile('new-office.tweet');
    await workbench.statusBar.filter({ hasText: '73/280' }).waitFor();
    await workbench.goToText('tweets/new-office.tweet', ' #windowseat');
    // An arrow weighs two characters, as the network counts.
    await workbench.type(' Desk → window → lake.');
    await workbench.statusBar.filter({ hasText: '97/280' }).waitFor();
    await workbench.lens('97/280').waitFor();
    await workbench.screenshot('tweet');
  });

  test('all_safe_fixes_are_made_at_once', async () => {
    await workbench.run('PolicyLint: Make All Safe Fixes');
    await workbench.line('#WindowSeat').waitFor();
    await workbench.save();
  });

  test('a_tweet_that_is_too_long_becomes_a_thread', async () => {
    await workbench.openFile('harbour-walk.tweet');
    await workbench.squiggles('warning').first().waitFor();
    await workbench.lens('287/280').waitFor();
    await workbench.goToText('tweets/harbour-walk.tweet', 'of our own');
    await workbench.openFixes(/[Tt]hread/);
    await workbench.screenshot('thread-fix');
    await workbench.press('Enter');
    await workbench.line(/^---$/).waitFor();
    await workbench.squiggles('warning').first().waitFor({ state: 'detached' });
    await workbench.lens('170/280').waitFor();
    await workbench.screenshot('thread');
    await workbench.save();
  });

  test('the_whole_folder_is_linted_on_command', async () => {
    await workbench.run('PolicyLint: Lint the Whole Content Folder');
    await workbench.message(/5 drafts checked: 1 error, 2 warnings/).waitFor();
    await workbench.screenshot('folder');
    await workbench.page.locator('#status\\.problems').filter({ hasText: /[1-9]/ }).waitFor();
    await workbench.run('Notifications: Clear All Notifications');
  });

  test('the_side_views_show_rules_and_drafts', async () => {
    await workbench.openWithLens('2026-11-24-moving-day.md', '2 warnings');
    await workbench.viewsIcon.click();
    await workbench.widenSideBar();
    await workbench.row('Honesty').waitFor();
    await workbench.row(/legal · Guarantee or promise/).waitFor();
    await workbench.row(/A mug from Fabrikam.*draft · 1 error/s).waitFor();
    await workbench.row(/Moving day.*review · 2 warnings/s).waitFor();
    expect(await workbench.row('Our first post').count()).toBe(0);
    await workbench.screenshot('views');
  });

  test('a_rule_says_why_below_the_pointer', async () => {
    await workbench.row(/legal · Guarantee or promise/).hover();
    const hover = workbench.page.locator('.workbench-hover', { hasText: 'Readers may rely on a promise' });
    await hover.waitFor();
    expect(await hover.innerText()).toContain('owner: legal');
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
    const folder = emptyFolder('empty', 'fabrikam-news');
    workbench = await Workbench.open(browser, folder);
    expect(await workbench.viewsIcon.count()).toBe(0);
    await workbench.run('PolicyLint: Set Up This Folder');
    await workbench.tab('organisation.yaml').waitFor();
    await workbench.message('The policy is set up').waitFor();
    await workbench.viewsIcon.waitFor();
    expect(existsSync(path.join(folder, 'policylint.yaml'))).toBe(true);
    await workbench.screenshot('set-up');
  });

  test('the_extension_takes_hardly_any_time_to_start', async () => {
    // Here, where a command started it: at the start of a workbench the editor counts what all its extensions do at the same time.
    await workbench?.run('Developer: Show Running Extensions');
    const row = workbench?.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'PolicyLint' }).first();
    await expect.poll(() => row?.innerText(), { timeout: 30_000 }).toMatch(/Activation: \d+/);
    const milliseconds = Number(/Activation: (\d+)/.exec((await row?.innerText()) ?? '')?.[1]);
    keepFigures({ activationMs: milliseconds });
    expect(milliseconds).toBeLessThan(busy * activationGoal);
  });
});
