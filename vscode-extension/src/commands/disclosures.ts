/** An insertion that a fix makes. */
export interface Insertion {
  readonly isEmptyRange: boolean;
  readonly newText: string;
}

/**
 * The words that a fix adds to a draft, where it does nothing but add words: a disclosure or disclaimer. Fixes that
 * suppress a finding or cut a thread add signs for the tool alone.
 */
export function insertedWords(insertions: readonly Insertion[]): string | undefined {
  const words = insertions.map((insertion) => insertion.newText).join('').trim();
  const addsWords = insertions.every((insertion) => insertion.isEmptyRange) && /\p{L}/u.test(words);
  return addsWords && !words.includes('policylint') && !/^---$/m.test(words) ? words : undefined;
}
