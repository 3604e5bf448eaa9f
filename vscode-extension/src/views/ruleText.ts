import type { RuleEntry } from '../protocol';

/** A rule's row in a narrow side bar. The owner comes first, since titles are long and rows are cut at their end. */
export function ruleLabel(rule: RuleEntry): string {
  return rule.owner === '' ? rule.title : `${rule.owner} · ${rule.title}`;
}

/** All about a rule that fits below a pointer, in Markdown. */
export function ruleTooltip(rule: RuleEntry): string {
  const facts = [rule.severity, rule.owner && `owner: ${rule.owner}`, rule.pack && `pack ${rule.pack}`].filter((fact) => fact !== '');
  return [`**${rule.title}** · ${rule.id}`, rule.why, `*${facts.join(' · ')}*`].filter((part) => part !== '').join('\n\n');
}
