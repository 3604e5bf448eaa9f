import type { RuleEntry, SeverityName } from '../protocol';

/** The rules of one category. */
export interface RuleGroup {
  readonly category: string;
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}

const severities: readonly SeverityName[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Groups rules by category, in the order in which categories come; the gravest rules of each first, those of an owner together. */
export function groupByCategory(rules: readonly RuleEntry[]): RuleGroup[] {
  const groups = new Map<string, RuleEntry[]>();
  for (const rule of rules) {
    const category = rule.category || 'other';
    const members = groups.get(category);
    if (members) members.push(rule);
    else groups.set(category, [rule]);
  }
  return [...groups].map(([category, members]) => ({
    category,
    title: category.charAt(0).toUpperCase() + category.slice(1),
    rules: members.toSorted(compare),
  }));
}

function compare(left: RuleEntry, right: RuleEntry): number {
  return severities.indexOf(left.severity) - severities.indexOf(right.severity) || left.owner.localeCompare(right.owner) || left.id.localeCompare(right.id);
}
