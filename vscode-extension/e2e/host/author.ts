import * as vscode from 'vscode';

type Message = 'showInformationMessage' | 'showErrorMessage';

const restorations: (() => void)[] = [];

/** Takes the author's place before messages. @returns The messages that have come, which grow. */
export function readMessages(kind: Message): string[] {
  const texts: string[] = [];
  replace(kind, (text: string) => Promise.resolve(void texts.push(text)));
  return texts;
}

/** Takes the author's place before a list: picks the first item whose label holds a text. @returns The labels that were offered. */
export function pickInstead(text: string): string[] {
  const offered: string[] = [];
  replace('showQuickPick', async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) => {
    const all = await items;
    offered.push(...all.map((item) => item.label));
    return all.find((item) => item.label.includes(text));
  });
  return offered;
}

/** Gives the author the place back. */
export function giveBack(): void {
  for (const restore of restorations.splice(0)) restore();
}

function replace(name: Message | 'showQuickPick', stand: unknown): void {
  const real: unknown = vscode.window[name];
  restorations.push(() => Object.assign(vscode.window, { [name]: real }));
  Object.assign(vscode.window, { [name]: stand });
}
