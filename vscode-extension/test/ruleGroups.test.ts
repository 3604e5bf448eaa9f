import { expect, test } from 'vitest';
import type { RuleEntry, SeverityName } from '../src/protocol';
import { countBySeverity } from '../src/views/draftCounts';
import { groupByCategory } from '../src/views/ruleGroups';

const rule = (id: string, category: string, severity: SeverityName): RuleEntry => ({ id, category, severity, title: id, owner: '', pack: 'core', uri: '' });

test('rules_stand_by_category_the_gravest_first', () => {
  const groups = groupByCategory([rule('PL2002', 'honesty', 'hint'), rule('PL6001', 'platform', 'warning'), rule('PL2001', 'honesty', 'error'), rule('CO1', '', 'off')]);
  expect(groups.map((group) => [group.title, ...group.rules.map((member) => member.id)])).toEqual([
    ['Honesty', 'PL2001', 'PL2002'],
    ['Platform', 'PL6001'],
    ['Other', 'CO1'],
  ]);
});

test('findings_are_counted_by_severity', () => {
  expect(countBySeverity([0, 1, 1, 3])).toEqual({ errors: 1, warnings: 2, suggestions: 0, hints: 1 });
});
