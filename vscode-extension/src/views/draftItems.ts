import path from 'node:path';
import * as vscode from 'vscode';
import { describeFindings, describeGravest, type FindingCounts } from '../status/statusText';
import { headLength, readHeading, type DraftHeading } from './frontMatter';
import { severityIcon } from './severityIcon';

/** A folder's row in the list of drafts. */
export function folderItem(name: string, drafts: number): vscode.TreeItem {
  const item = new vscode.TreeItem(name === '.' ? 'This folder' : name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = name;
  item.iconPath = vscode.ThemeIcon.Folder;
  item.description = String(drafts);
  return item;
}

/** A draft's row: its title, its status and the gravest of its findings; all of them are in the tooltip. */
export async function draftItem(uri: vscode.Uri, findings: FindingCounts): Promise<vscode.TreeItem> {
  const heading = await headingOf(uri);
  const item = new vscode.TreeItem(heading.title ?? path.posix.basename(uri.path));
  item.id = uri.toString();
  item.description = join(' · ', heading.status, describeGravest(findings));
  item.tooltip = join('\n', vscode.workspace.asRelativePath(uri), describeFindings(findings));
  item.iconPath = iconOf(uri, findings);
  item.command = { command: 'vscode.open', title: 'Open Draft', arguments: [uri] };
  return item;
}

function join(separator: string, ...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

function iconOf(uri: vscode.Uri, findings: FindingCounts): vscode.ThemeIcon {
  if (findings.errors > 0) return severityIcon('error');
  if (findings.warnings > 0) return severityIcon('warning');
  if (findings.suggestions > 0) return severityIcon('information');
  return new vscode.ThemeIcon(uri.path.endsWith('.tweet') ? 'comment' : 'markdown');
}

async function headingOf(uri: vscode.Uri): Promise<DraftHeading> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return readHeading(new TextDecoder().decode(bytes.subarray(0, headLength)));
  } catch {
    // Deleted or unreadable: the list shows the file's name, and the next look is without it.
    return {};
  }
}
