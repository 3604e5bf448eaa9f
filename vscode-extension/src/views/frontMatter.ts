/** What the list of drafts shows of a draft's front matter. */
export interface DraftHeading {
  readonly title?: string;
  readonly status?: string;
}

/** Front matter is at the top; what comes later is never read, in UTF-16 code units. */
export const headLength = 4096;

const key = /^(title|status):[ \t]+(.+?)[ \t]*$/;

/**
 * Reads title and status from the top-level keys of YAML front matter. No YAML is parsed: the server reads front matter
 * in earnest, the list only wants two plain words of thousands of files.
 */
export function readHeading(head: string): DraftHeading {
  const lines = head.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') return {};
  const heading: { title?: string; status?: string } = {};
  for (const line of lines.slice(1)) {
    if (line.trimEnd() === '---') break;
    const match = key.exec(line);
    if (match?.[1] && match[2]) heading[match[1] as keyof DraftHeading] = unquote(match[2]);
  }
  return heading;
}

function unquote(value: string): string {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : value.replace(/\s+#.*$/, '');
}
