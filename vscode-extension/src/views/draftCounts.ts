import type { FindingCounts } from '../status/statusText';

/** The severities of findings as the editor numbers them: error, warning, information, hint. */
export function countBySeverity(severities: Iterable<number>): FindingCounts {
  const counts = [0, 0, 0, 0];
  for (const severity of severities) counts[severity] = (counts[severity] ?? 0) + 1;
  const [errors = 0, warnings = 0, suggestions = 0, hints = 0] = counts;
  return { errors, warnings, suggestions, hints };
}
