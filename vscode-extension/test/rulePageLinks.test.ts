import { expect, test } from 'vitest';
import { linkPagesToCommand, pagePathOf, ruleIdOf } from '../src/rulePageLinks';

test('links_to_rule_pages_run_the_command_that_shows_them', () => {
  expect(linkPagesToCommand('**Promise** · [PL2001](policylint:/rules/PL2001.md)')).toBe(
    '**Promise** · [PL2001](command:policylint.explainRule?%5B%22PL2001%22%5D)',
  );
});

test('all_other_links_stay', () => {
  const text = '[a](https://contoso.example/rules/PL2001.md) [b](policylint:/rules/nonsense.md) [c](command:evil)';
  expect(linkPagesToCommand(text)).toBe(text);
});

test('a_page_knows_its_rule', () => {
  expect(ruleIdOf(pagePathOf('CO1001'))).toBe('CO1001');
  expect(ruleIdOf('/rules/../PL2001.md')).toBeUndefined();
});
