import * as vscode from 'vscode';
import { giveBack } from './author';
import './drafts';
import './commands';
import './views';
import './settings';
import './crashes';

afterEach(async () => {
  giveBack();
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});
