import { expect, test } from 'vitest';
import type { RuleEntry, SeverityName } from '../src/protocol';
import { countBySeverity } from '../src/views/draftCounts';
import { groupByCategory } from '../src/views/ruleGroups';
import { ruleLabel, ruleTooltip } from '../src/views/ruleText';

const rule = (id: string, category: string, severity: SeverityName, owner = ''): RuleEntry => ({
  ...{ id, category, severity, owner, title: `Title of ${id}`, why: 'Because.', pack: 'core', uri: '' },
});

test('rules_stand_by_category_the_gravest_first', () => {
  const groups = groupByCategory([rule('PL2002', 'honesty', 'hint'), rule('PL6001', 'platform', 'warning'), rule('PL2001', 'honesty', 'error'), rule('CO1', '', 'off')]);
  expect(groups.map((group) => [group.title, ...group.rules.map((member) => member.id)])).toEqual([
    ['Honesty', 'PL2001', 'PL2002'],
    ['Platform', 'PL6001'],
    ['Other', 'CO1'],
  ]);
});

test('rules_of_an_owner_stand_together', () => {
  const [group] = groupByCategory([rule('A1', 'honesty', 'hint', 'legal'), rule('A2', 'honesty', 'hint', 'it'), rule('A3', 'honesty', 'hint', 'legal')]);
  expect(group?.rules.map((member) => member.id)).toEqual(['A2', 'A1', 'A3']);
});

test('a_rule_names_its_owner_where_rows_are_cut_last', () => {
  expect(ruleLabel(rule('PL2001', 'honesty', 'error', 'legal'))).toBe('legal · Title of PL2001');
  expect(ruleLabel(rule('PL2001', 'honesty', 'error'))).toBe('Title of PL2001');
});

test('a_rule_says_why_and_who_below_the_pointer', () => {
  expect(ruleTooltip(rule('PL2001', 'honesty', 'error', 'legal'))).toBe('**Title of PL2001** · PL2001\n\nBecause.\n\n*error · owner: legal · pack core*');
});

test('findings_are_counted_by_severity', () => {
  expect(countBySeverity([0, 1, 1, 3])).toEqual({ errors: 1, warnings: 2, suggestions: 0, hints: 1 });
});
