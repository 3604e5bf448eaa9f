// Makes an SVG picture of what a command prints on a terminal:
//   script -qec "COMMAND" /dev/null | node tools/terminal-picture.mjs "prompt line" > picture.svg
import { readFileSync } from 'node:fs';

const lineHeight = 20, charWidth = 8.43, padding = 18, maxColumns = 118;
const colours = { 31: '#e5534b', 32: '#57ab5a', 33: '#d4a72c', 34: '#539bf5', 36: '#39c5cf' };
const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Splits a line with ANSI colours into runs of text with one style each. */
function runsOf(line) {
  const runs = [];
  let style = { bold: false, dim: false, colour: null };
  for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
    const code = /^\x1b\[([0-9;]*)m$/.exec(part);
    if (!code) { if (part) runs.push({ ...style, text: part }); continue; }
    for (const n of code[1].split(';').map(Number)) {
      if (n === 0) style = { bold: false, dim: false, colour: null };
      else if (n === 1) style = { ...style, bold: true };
      else if (n === 2) style = { ...style, dim: true };
      else if (colours[n]) style = { ...style, colour: colours[n] };
    }
  }
  return runs;
}

/** Folds a line at the picture's width, as a terminal does. */
function fold(runs) {
  const lines = [[]];
  let column = 0;
  for (const run of runs) {
    let text = run.text;
    while (text.length > 0) {
      const room = maxColumns - column;
      lines.at(-1).push({ ...run, text: text.slice(0, room) });
      column += Math.min(room, text.length);
      text = text.slice(room);
      if (text.length > 0) { lines.push([]); column = 0; }
    }
  }
  return lines;
}

const prompt = process.argv[2];
const output = readFileSync(0, 'utf8').replaceAll('\r', '').replace(/\x1b(?:[=>]|\[[?0-9;]*[A-Za-ln-z])/g, '').trimEnd().split('\n');
const lines = [[{ text: '$ ', colour: '#57ab5a', bold: true }, { text: prompt, bold: true }], ...output.flatMap(line => fold(runsOf(line)))];
const width = Math.ceil(maxColumns * charWidth + 2 * padding), height = lines.length * lineHeight + 2 * padding;
const rows = lines.map((runs, index) => `<text y="${padding + 14 + index * lineHeight}" x="${padding}" xml:space="preserve">${runs
  .map(run => `<tspan fill="${run.colour ?? (run.dim ? '#768390' : '#adbac7')}"${run.bold ? ' font-weight="bold"' : ''}>${escape(run.text)}</tspan>`).join('')}</text>`);
console.log(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#22272e"/>
${rows.join('\n')}
</svg>`);
