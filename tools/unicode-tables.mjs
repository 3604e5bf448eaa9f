// Writes the tables of normalisation form C and of emoji that PolicyLint.Core carries, since the program runs without ICU.
//
//   node tools/unicode-tables.mjs
//
// Everything is asked of the ICU inside Node: what a code point decomposes into, which pairs compose, and in which order
// combining marks stand. Node does not tell combining classes themselves, so marks are ranked by how ICU sorts them in pairs;
// only the order matters. The version of Unicode is written into the files.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'PolicyLint.Core', 'Text');
const last = 0x10ffff;
const hangulStart = 0xac00, hangulEnd = 0xd7a3;
const isSurrogate = c => c >= 0xd800 && c <= 0xdfff;
const text = (...codePoints) => String.fromCodePoint(...codePoints);
const points = string => Array.from(string, c => c.codePointAt(0));

function* codePoints() {
  for (let c = 0; c <= last; c++) if (!isSurrogate(c)) yield c;
}

// --- Combining classes as ranks -------------------------------------------------------------------------------------
const lowestClass = 0x0334, highestClass = 0x0345; // classes 1 and 240
const precedes = (a, b) => text(b, a).normalize('NFD') === text(a, b);

function combiningMarks() {
  const marks = [];
  for (const c of codePoints()) {
    if (c < 0x300 || text(c).normalize('NFD') !== text(c)) continue;
    if (c === lowestClass || c === highestClass || precedes(lowestClass, c) || precedes(c, highestClass)) marks.push(c);
  }
  return marks;
}

function rank(marks) {
  const classes = []; // one mark of each class, in order
  const find = mark => {
    let low = 0, high = classes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(classes[middle], mark)) low = middle + 1;
      else if (precedes(mark, classes[middle])) high = middle;
      else return { index: middle, found: true };
    }
    return { index: low, found: false };
  };
  for (const mark of marks) {
    const { index, found } = find(mark);
    if (!found) classes.splice(index, 0, mark);
  }
  if (classes.length > 0x3f) throw new Error('More classes than six bits hold.');
  return new Map(marks.map(mark => [mark, find(mark).index + 1]));
}

// --- Decompositions -------------------------------------------------------------------------------------------------
// A pair is what a code point decomposes into at one step: all but its last code point, composed, and that last one.
function decompositions() {
  const singles = [], pairs = [];
  for (const c of codePoints()) {
    if (c >= hangulStart && c <= hangulEnd) continue;
    const full = points(text(c).normalize('NFD'));
    if (full.length === 1) {
      if (full[0] !== c) singles.push([c, full[0]]);
      continue;
    }
    const head = points(text(...full.slice(0, -1)).normalize('NFC'));
    if (head.length !== 1 && full.length !== 2) {
      pairs.push(...unfold(c, full));
      continue;
    }
    pairs.push([c, head[0], full.at(-1)]);
  }
  return { singles, pairs };
}

// Some composites that never re-form have a head that never re-forms either: find the one whose decomposition it is.
function unfold(c, full) {
  const head = text(...full.slice(0, -1));
  for (const other of codePoints()) {
    if (other !== c && text(other).normalize('NFD') === head) return [[c, other, full.at(-1)]];
  }
  throw new Error(`U+${c.toString(16)} has no head.`);
}

// --- Writing --------------------------------------------------------------------------------------------------------
function steps(valueOf) {
  const table = [];
  let previous = -1;
  for (let c = 0; c <= last; c++) {
    const value = valueOf(c);
    if (value !== previous) table.push(c * 256 + value);
    previous = value;
  }
  return table;
}

function array(name, type, summary, values) {
  const lines = [];
  let line = '       ';
  for (const value of values) {
    const item = ` ${value},`;
    if (line.length + item.length > 138) {
      lines.push(line);
      line = '       ';
    }
    line += item;
  }
  lines.push(line);
  return `    /// <summary>${summary}</summary>\n    public static ReadOnlySpan<${type}> ${name} =>\n    [\n${lines.join('\n')}\n    ];\n`;
}

function write(name, summary, members) {
  writeFileSync(join(target, `${name}.g.cs`), `// Written by tools/unicode-tables.mjs from Unicode ${process.versions.unicode} (ICU ${process.versions.icu}). Do not edit.
namespace PolicyLint.Text;

/// <summary>${summary}</summary>
internal static class ${name}
{
${members.join('\n')}}
`);
}

const ranks = rank(combiningMarks());
const { singles, pairs } = decompositions();
const composes = ([c]) => text(c).normalize('NFC') === text(c);
const seconds = new Set(pairs.filter(composes).map(pair => pair[2]));
const isVowelOrFinalJamo = c => (c >= 0x1161 && c <= 0x1175) || (c >= 0x11a8 && c <= 0x11c2);
const no = 0x80, maybe = 0x40;
const normalisation = steps(c => {
  if (isSurrogate(c)) return 0;
  // A mark's rank, or that of the first code point of what it decomposes into.
  const value = ranks.get(points(text(c).normalize('NFD'))[0]) ?? 0;
  if (text(c).normalize('NFC') !== text(c)) return value | no;
  return seconds.has(c) || isVowelOrFinalJamo(c) ? value | maybe : value;
});
const order = pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => composes(pair))
  .sort((a, b) => a.pair[1] - b.pair[1] || a.pair[2] - b.pair[2]).map(({ index }) => index);

write('NormalizationData', 'Facts of canonical equivalence; Hangul syllables follow by arithmetic.', [
  array('Classes', 'uint', 'Steps: code point × 256 + rank of the combining class (six bits), 64 where it may compose with what precedes, 128 where form C never holds it.', normalisation),
  array('Singles', 'int', 'Code points that stand for one other: code point, other; sorted.', singles.flat()),
  array('Pairs', 'int', 'Code points that stand for two others: code point, first, second; sorted.', pairs.flat()),
  array('Compositions', 'ushort', 'Indices of the pairs that re-form, sorted by first and second.', order),
]);

const has = Object.fromEntries(['Emoji', 'Emoji_Presentation', 'Emoji_Modifier_Base', 'Extended_Pictographic', 'Cn']
  .map(name => [name, new RegExp(`^\\p{${name}}$`, 'u')]));
const emoji = steps(c => {
  if (c < 0xa9 || isSurrogate(c)) return 0;
  const is = name => has[name].test(text(c));
  // Places that Unicode keeps for emoji to come are shown as emoji by newer phones.
  const isReserved = is('Cn') && is('Extended_Pictographic');
  return (is('Emoji') || isReserved ? 1 : 0) | (is('Emoji_Presentation') || isReserved ? 2 : 0) | (is('Emoji_Modifier_Base') ? 4 : 0);
});
write('EmojiData', 'Facts of emoji; digits and the signs of keycaps are not in it.', [
  array('Properties', 'uint', 'Steps: code point × 256 + 1 for an emoji, 2 where it is shown as one by itself, 4 where a skin tone may follow.', emoji),
]);
