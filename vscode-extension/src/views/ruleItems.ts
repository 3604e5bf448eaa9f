import * as vscode from 'vscode';
import type { RuleEntry } from '../protocol';
import { explainRuleCommand } from '../rulePageLinks';
import type { RuleGroup } from './ruleGroups';
import { ruleLabel, ruleTooltip } from './ruleText';
import { severityIcon } from './severityIcon';

/** A category's row in the list of rules. */
export function groupItem(group: RuleGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = group.category;
  item.description = String(group.rules.length);
  return item;
}

/** A rule's row, which leads to its page. */
export function ruleItem(rule: RuleEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(ruleLabel(rule));
  item.id = rule.id;
  item.description = rule.id;
  item.iconPath = severityIcon(rule.severity);
  item.tooltip = new vscode.MarkdownString(ruleTooltip(rule));
  item.accessibilityInformation = { label: `${rule.title}, ${rule.severity}, ${rule.id}${rule.owner === '' ? '' : `, owner ${rule.owner}`}` };
  item.command = { command: explainRuleCommand, title: 'Explain This Rule', arguments: [rule.id] };
  return item;
}
