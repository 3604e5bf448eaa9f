import { expect, test } from 'vitest';
import { insertedWords } from '../src/commands/disclosures';

const insertion = (newText: string, isEmptyRange = true) => ({ newText, isEmptyRange });

test('a_fix_that_adds_a_sentence_is_a_disclosure', () => {
  expect(insertedWords([insertion('I work at Contoso.\n\n')])).toBe('I work at Contoso.');
});

test('a_fix_that_replaces_anything_is_none', () => {
  expect(insertedWords([insertion('designed to', false)])).toBeUndefined();
});

test('suppressions_and_cuts_of_a_thread_are_none', () => {
  expect(insertedWords([insertion('<!-- policylint-disable-next PL2001 -- reason -->\n')])).toBeUndefined();
  expect(insertedWords([insertion('1/2 '), insertion('\n---\n2/2 ')])).toBeUndefined();
  expect(insertedWords([insertion('\n\n')])).toBeUndefined();
});
