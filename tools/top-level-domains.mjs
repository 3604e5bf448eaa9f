// Writes the top-level domains that PolicyLint.Core knows.
//
//   node tools/top-level-domains.mjs path/to/tld_lib.yml
//
// The list is that of twitter-text's tld_lib.yml (IANA's root zone and "onion"), so that lengths are counted as Twitter counts them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = process.argv[2];
if (!source) throw new Error('Say where tld_lib.yml is.');
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'PolicyLint.Core', 'Text', 'TopLevelDomainData.g.cs');
const names = readFileSync(source, 'utf8').split('\n').filter(line => line.startsWith('- ')).map(line => line.slice(2).trim().replace(/^(['"])(.*)\1$/, '$2'));

// Names of one length make one string, so that a name is found by halving without any set built at start-up.
const unique = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
const longest = Math.max(...unique.map(name => name.length));
const wrap = words => {
  const lines = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length + 1 > 110) {
      lines.push(line);
      line = '';
    }
    line += `${word} `;
  }
  lines.push(line);
  return lines.map(l => `        "${l}"`).join(' +\n');
};
const groups = Array.from({ length: longest + 1 }, (_, length) => wrap(unique.filter(name => name.length === length)));
writeFileSync(target, `// Written by tools/top-level-domains.mjs from tld_lib.yml of twitter/twitter-text at 30e2430d (2021-10-21). Do not edit.
namespace PolicyLint.Text;

/// <summary>The top-level domains of IANA's root zone as twitter-text knows them.</summary>
internal static class TopLevelDomainData
{
    /// <summary>Lower-case names by their length in UTF-16 code units, sorted by code unit, each followed by a space.</summary>
    public static readonly string[] NamesByLength =
    [
${groups.join(',\n')},
    ];
}
`);
