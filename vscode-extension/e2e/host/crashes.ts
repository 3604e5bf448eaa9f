import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { mostCrashes } from '../../src/server/crashGuard';
import { killServersBelow } from '../servers';
import { readMessages } from './author';
import { extension, open, post, waitForCode } from './editor';
import { until } from './waiting';

/** Longer than a server needs to be there again, in milliseconds. */
const longEnough = 1500;

describe('A server that crashes', () => {
  it('comes back, but is left alone after the fifth time, until the author asks for another try', async () => {
    const { extensionPath, exports: { drafts } } = await extension();
    const place = path.join(extensionPath, 'server');
    const messages = readMessages('showErrorMessage');
    const { document } = await open(post);
    for (let crash = 1; crash <= mostCrashes; crash++) {
      await until(`the server before crash ${crash}`, async () => (await drafts.getChildren()).length > 0);
      assert.deepEqual(messages, []);
      assert.equal(killServersBelow(place), 1);
    }
    await until('the message', () => messages.length > 0);
    await sleep(longEnough);
    assert.equal(killServersBelow(place), 0, 'it was left alone');
    assert.match(messages.join(), /^The policy linter ended unexpectedly 5 times within a few minutes, so it is left alone\. Your drafts are safe\.$/);

    await vscode.commands.executeCommand('policylint.restart');
    await waitForCode(document.uri, 'PL2001');
    assert.equal(messages.length, 1);
  });
});
