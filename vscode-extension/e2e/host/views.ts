import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readMessages } from './author';
import { at, extension, open, post, tweet, unopened, waitForCode } from './editor';
import { until } from './waiting';

type Tree<T> = Required<Pick<vscode.TreeDataProvider<T>, 'getTreeItem' | 'getChildren'>>;

/** What a view shows below a row whose label begins so, once there is such a row. */
async function rowsBelow<T>(tree: Tree<T>, label: string): Promise<vscode.TreeItem[]> {
  return until(label, async () => {
    for (const node of (await tree.getChildren()) ?? []) {
      if ((await tree.getTreeItem(node)).label !== label) continue;
      const children = (await tree.getChildren(node)) ?? [];
      return Promise.all(children.map((child) => tree.getTreeItem(child)));
    }
    return undefined;
  });
}

const iconOf = (item: vscode.TreeItem | undefined): string | undefined => (item?.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : undefined);

describe('The Policy view', () => {
  it('lists the rules for the draft by category, with owner and severity', async () => {
    const { rules } = (await extension()).exports;
    await open(post);
    const honesty = await rowsBelow(rules, 'Honesty');
    const promise = honesty.find((row) => row.description === 'PL2001');
    assert.equal(promise?.label, 'legal · Guarantee or promise');
    assert.equal(iconOf(promise), 'warning');
    assert.deepEqual(promise?.command?.arguments, ['PL2001']);
    assert.ok(promise?.tooltip instanceof vscode.MarkdownString);
    assert.match(promise.tooltip.value, /^\*\*Guarantee or promise\*\* · PL2001\n\n.+\n\n\*warning · owner: legal · pack core\*$/s);
    assert.equal(iconOf(honesty[0]), 'error', 'the gravest come first');
  });

  it('leaves out rules that do not hold for the draft', async () => {
    const { rules } = (await extension()).exports;
    const ids = async (): Promise<unknown[]> => (await rowsBelow(rules, 'Platform')).map((row) => row.description);
    await open(tweet);
    await until('the rules for tweets', async () => (await ids()).includes('PL6001'));
  });
});

describe('The Drafts view', () => {
  it('lists the drafts by folder, without those that the policy excludes', async () => {
    const { drafts } = (await extension()).exports;
    assert.deepEqual((await rowsBelow(drafts, 'posts')).map((row) => row.label), ['A mug from Fabrikam', 'A quiet week', 'Moving day']);
    assert.deepEqual((await rowsBelow(drafts, 'tweets')).map((row) => row.label), ['harbour-walk.tweet', 'new-office.tweet']);
    const folders = await Promise.all((await drafts.getChildren()).map((node) => drafts.getTreeItem(node)));
    assert.deepEqual(folders.map((folder) => `${String(folder.label)} ${String(folder.description)}`), ['posts 3', 'tweets 2']);
  });

  it('tells status and findings, and opens a draft', async () => {
    const { drafts } = (await extension()).exports;
    readMessages('showInformationMessage');
    await vscode.commands.executeCommand('policylint.lintAll');
    await waitForCode(at(unopened), 'PL1002');
    const [mug, calm] = await rowsBelow(drafts, 'posts');
    assert.equal(mug?.description, 'draft · 1 error');
    assert.equal(mug.tooltip, `${unopened}\n1 error, 1 suggestion`);
    assert.equal(iconOf(mug), 'error');
    assert.deepEqual(mug.command?.arguments?.map(String), [at(unopened).toString()]);
    assert.equal(calm?.description, 'approved');
    assert.equal(iconOf(calm), 'markdown');
  });

  it('shows a tweet without findings as a tweet', async () => {
    const { drafts } = (await extension()).exports;
    const calm = at('tweets/calm.tweet');
    await vscode.workspace.fs.writeFile(calm, new TextEncoder().encode('The lake is calm today.\n'));
    assert.equal(iconOf((await rowsBelow(drafts, 'tweets')).find((row) => row.label === 'calm.tweet')), 'comment');
    await vscode.workspace.fs.delete(calm);
  });
});
