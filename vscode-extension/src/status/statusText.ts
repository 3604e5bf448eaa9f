import type { DraftStatus, PostLength } from '../protocol';

/** Figures of findings. */
export type FindingCounts = Pick<DraftStatus, 'errors' | 'warnings' | 'suggestions' | 'hints'>;

/** “1 error”, “2 warnings”. */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/**
 * Findings as an author reads them, the gravest first: “1 error, 2 warnings”.
 * @returns Nothing where there is nothing to look at. Hints are counted only where they stand alone.
 */
export function describeFindings(findings: FindingCounts): string {
  const parts: string[] = [];
  if (findings.errors > 0) parts.push(count(findings.errors, 'error'));
  if (findings.warnings > 0) parts.push(count(findings.warnings, 'warning'));
  if (findings.suggestions > 0) parts.push(count(findings.suggestions, 'suggestion'));
  if (parts.length === 0 && findings.hints > 0) parts.push(count(findings.hints, 'hint'));
  return parts.join(', ');
}

/** The gravest findings alone, where there is little room: “1 error”. */
export function describeGravest(findings: FindingCounts): string {
  return describeFindings(findings).split(', ', 1)[0] ?? '';
}

/**
 * The text of the status bar: `✓ policy`, or `2 warnings · 243/280 · conversational`.
 * @param status The draft in figures.
 * @param line The caret's line, zero-based: in a thread the post around it is measured.
 */
export function statusText(status: DraftStatus, line: number): string {
  const findings = describeFindings(status);
  const parts = [findings === '' ? '$(check) policy' : `${iconOf(status)} ${findings}`];
  const post = postAt(status.posts, line);
  if (post?.limit) parts.push(`${post.length}/${post.limit}`);
  if (status.tone) parts.push(status.tone);
  return parts.join(' · ');
}

/** The post around a line, else the last one. */
export function postAt(posts: readonly PostLength[], line: number): PostLength | undefined {
  return posts.find((post) => line <= post.range.end.line) ?? posts.at(-1);
}

function iconOf(findings: FindingCounts): string {
  if (findings.errors > 0) return '$(error)';
  if (findings.warnings > 0) return '$(warning)';
  return findings.suggestions > 0 ? '$(info)' : '$(lightbulb)';
}
