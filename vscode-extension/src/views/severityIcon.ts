import * as vscode from 'vscode';
import type { SeverityName } from '../protocol';

/** The sign that the editor itself has for a severity. */
export function severityIcon(severity: SeverityName): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
    case 'off':
      return new vscode.ThemeIcon('circle-slash');
  }
}
