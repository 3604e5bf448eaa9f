import { expect, test } from 'vitest';
import { readHeading } from '../src/views/frontMatter';

test('title_and_status_are_read', () => {
  expect(readHeading('---\ntitle: A walk\nstatus: review\n---\ntext')).toEqual({ title: 'A walk', status: 'review' });
});

test('quotes_comments_and_line_ends_of_Windows_are_left_out', () => {
  expect(readHeading('\uFEFF---\r\ntitle: "A: walk"\r\nstatus: \'draft\'\r\n---\r\n')).toEqual({ title: 'A: walk', status: 'draft' });
  expect(readHeading('---\nstatus: draft # not yet\n---\n')).toEqual({ status: 'draft' });
});

test('keys_below_others_and_after_the_front_matter_are_not_ours', () => {
  expect(readHeading('---\nother:\n  title: no\n---\nstatus: no\n')).toEqual({});
});

test('a_draft_without_front_matter_has_no_heading', () => {
  expect(readHeading('title: no\n---\n')).toEqual({});
  expect(readHeading('')).toEqual({});
});
