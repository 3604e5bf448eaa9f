import * as vscode from 'vscode';
import { explainRuleCommand } from '../rulePageLinks';
import type { RulePages } from '../rulePages';
import type { ServerHost } from '../server/serverHost';
import type { DraftStatusSource } from '../status/draftStatusSource';
import { showMenuCommand } from '../status/statusBar';
import { explainPitch, pickRule } from './explain';
import { insertDisclosure } from './insertDisclosure';
import { lintFolder } from './lintFolder';
import { showMenu } from './menu';
import { setUpFolder } from './setUpFolder';
import { showPolicy } from './showPolicy';

/** Registers every command of the extension. */
export function registerCommands(server: ServerHost, source: DraftStatusSource, pages: RulePages): vscode.Disposable[] {
  const command = vscode.commands.registerCommand;
  const onEditor = (name: string, run: (editor: vscode.TextEditor) => Promise<void>): vscode.Disposable =>
    command(name, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) await run(editor);
      else void vscode.window.showInformationMessage('Open a draft first.');
    });
  return [
    command('policylint.restart', () => server.restart()),
    command('policylint.showLog', () => server.showLog()),
    command('policylint.showPolicy', () => showPolicy(vscode.window.activeTextEditor?.document.uri)),
    command('policylint.setUp', async () => {
      await server.start();
      if (server.executable !== undefined) await setUpFolder(server.executable);
    }),
    command('policylint.lintAll', async () => {
      await server.start();
      if (server.isReady) await lintFolder(server);
    }),
    command(showMenuCommand, showMenu),
    command(explainRuleCommand, (id: string) => pages.show(id)),
    onEditor('policylint.explainFinding', async (editor) => {
      const id = await pickRule(editor);
      if (id !== undefined) await pages.show(id);
    }),
    onEditor('policylint.explainPitch', (editor) => explainPitch(editor, source)),
    onEditor('policylint.insertDisclosure', insertDisclosure),
    onEditor('policylint.fixAll', async () => {
      await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.policylint', apply: 'first' });
    }),
  ];
}
