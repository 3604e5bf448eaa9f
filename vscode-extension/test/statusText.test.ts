import { describe, expect, test } from 'vitest';
import type { DraftStatus } from '../src/protocol';
import { describeFindings, describeGravest, postAt, statusText } from '../src/status/statusText';

const post = (first: number, last: number, length: number, limit?: number) => ({
  range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
  length,
  ...(limit === undefined ? {} : { limit }),
});

const draft = (more: Partial<DraftStatus> = {}): DraftStatus => ({
  uri: 'file:///a.md',
  isGoverned: true,
  errors: 0,
  warnings: 0,
  suggestions: 0,
  hints: 0,
  words: 10,
  minutes: 1,
  posts: [],
  ...more,
});

describe('The status bar', () => {
  test('is_content_with_a_draft_that_keeps_to_the_policy', () => {
    expect(statusText(draft(), 0)).toBe('$(check) policy');
  });

  test('counts_findings_characters_and_names_the_tone', () => {
    const status = draft({ warnings: 2, posts: [post(0, 5, 243, 280)], tone: 'conversational' });
    expect(statusText(status, 3)).toBe('$(warning) 2 warnings · 243/280 · conversational');
  });

  test('measures_the_post_around_the_caret', () => {
    const status = draft({ posts: [post(0, 3, 100, 280), post(5, 8, 200, 280)] });
    expect(statusText(status, 2)).toContain('100/280');
    expect(statusText(status, 6)).toContain('200/280');
    expect(statusText(status, 99)).toContain('200/280');
  });

  test('tells_no_length_where_the_channel_has_no_limit', () => {
    expect(statusText(draft({ posts: [post(0, 9, 4000)] }), 0)).toBe('$(check) policy');
  });

  test('has_no_post_to_measure_in_an_empty_draft', () => {
    expect(postAt([], 0)).toBeUndefined();
  });
});

describe('Findings in words', () => {
  test('come_with_the_gravest_first', () => {
    expect(describeFindings({ errors: 1, warnings: 2, suggestions: 1, hints: 9 })).toBe('1 error, 2 warnings, 1 suggestion');
  });

  test('are_cut_to_the_gravest_where_there_is_little_room', () => {
    expect(describeGravest({ errors: 1, warnings: 2, suggestions: 1, hints: 9 })).toBe('1 error');
    expect(describeGravest({ errors: 0, warnings: 0, suggestions: 0, hints: 0 })).toBe('');
  });

  test('name_hints_only_where_there_is_nothing_else', () => {
    expect(describeFindings({ errors: 0, warnings: 0, suggestions: 0, hints: 1 })).toBe('1 hint');
  });
});
