// Reads JSON lines {path, text, words: [[offset, word], …]} from standard input: drafts (template tags masked) and where PolicyLint
// finds the words of their prose. Parses each draft with remark, finds the words anew, and prints every difference.
// Exit code 1 where there are any.
import { createInterface } from 'node:readline'
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkFrontmatter from 'remark-frontmatter'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()

const object = '\uFFFC'
const prose = new Set(['paragraph', 'heading', 'tableCell'])
const word = /[A-Za-z]+/g

/** The text of a paragraph, heading or cell, and the offset in the source of each of its code units. */
class Block {
  text = ''
  offsets = []

  add(value, offset) {
    for (const unit of value.split('')) {
      this.text += unit
      this.offsets.push(offset)
    }
  }

  /** A text node holds no map of its own, so its value is walked beside the source. */
  addText(source, node) {
    let at = node.position.start.offset
    const end = node.position.end.offset
    for (let i = 0; i < node.value.length; i++) {
      const unit = node.value[i]
      if (unit === '\n') {
        while (at < end && source[at] !== '\n' && source[at] !== '\r') at++
        this.add(' ', at)
        at += source.startsWith('\r\n', at) ? 2 : 1
        // Indentation and quote marks of the next line.
        while (at < end && ' \t>'.includes(source[at]) && source[at] !== node.value[i + 1]) at++
        continue
      }
      if (source[at] === '\\' && source[at + 1] === unit && /[!-/:-@[-`{-~]/.test(unit)) at++
      const entity = source[at] === '&' && /^&(#\d+|#[xX][\da-fA-F]+|\w+);/.exec(source.slice(at, Math.min(end, at + 40)))
      // All entities of one code point or two stand for what the next code units say; which, the parser has decided.
      if (entity && !(unit === '&' && source.startsWith(node.value.slice(i, i + 3), at))) {
        this.add(unit, at)
        at += entity[0].length
        continue
      }
      if (source[at] !== unit) return false
      this.add(unit, at++)
    }
    return true
  }

  /** Declared difference: GitHub lets a bare URL run on behind ">", which no URL may hold; for PolicyLint it ends there. */
  addBareUrl(source, node) {
    const start = node.position.start.offset
    const url = source.slice(start, node.position.end.offset)
    this.add(object, start)
    if (url[0] === '<' || !url.includes('>')) return
    for (let i = url.indexOf('>'); i < url.length; i++) this.add(url[i], start + i)
  }

  /** Declared difference: a URL that is itself the text of a link stays words for remark; for PolicyLint it is no prose. */
  blankUrls(start) {
    this.text = this.text.slice(0, start) + this.text.slice(start).replace(/(?:https?:\/\/|www\.)[^\s\]]+/g, url => object.repeat(url.length))
  }
}

const isAddress = node => /^mailto:/.test(node.url)
const isBareUrl = (source, node) =>
  node.children.length === 1 && node.children[0].type === 'text' && source[node.position.start.offset] !== '[' && !isAddress(node)

function collect(source, node, block) {
  switch (node.type) {
    case 'text':
      if (!block.addText(source, node)) throw new Error(`cannot align ${JSON.stringify(node.value)}`)
      return
    case 'break':
      block.add('\n', node.position.start.offset)
      return
    case 'html':
      if (/^<br\b/i.test(node.value)) block.add('\n', node.position.start.offset)
      if (/^<img\b/i.test(node.value)) block.add(object, node.position.start.offset)
      return
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'footnoteReference':
      block.add(object, node.position.start.offset)
      return
    case 'link':
      if (isBareUrl(source, node)) {
        block.addBareUrl(source, node)
        return
      }
      break
  }
  const start = block.text.length
  for (const child of node.children ?? []) collect(source, child, block)
  if (node.type === 'link' || node.type === 'linkReference') block.blankUrls(start)
}

function wordsOf(source, node, found) {
  if (!prose.has(node.type)) {
    for (const child of node.children ?? []) wordsOf(source, child, found)
    return found
  }
  const block = new Block()
  collect(source, node, block)
  for (const match of block.text.matchAll(word)) found.push([block.offsets[match.index], match[0]])
  return found
}

let total = 0
let drafts = 0
let differences = 0
for await (const line of createInterface({ input: process.stdin })) {
  const { path, text, words } = JSON.parse(line)
  drafts++
  total += words.length
  const ours = new Set(words.map(([offset, value]) => `${offset} ${value}`))
  let theirs
  try {
    theirs = new Set(wordsOf(text, processor.parse(text), []).map(([offset, value]) => `${offset} ${value}`))
  } catch (error) {
    console.log(`${path}: ${error.message}`)
    differences++
    continue
  }
  for (const [set, other, sign] of [[ours, theirs, '+'], [theirs, ours, '-']]) {
    for (const entry of set) {
      if (other.has(entry)) continue
      differences++
      const offset = Number(entry.split(' ')[0])
      console.log(`${path}:${sign}${entry}: ${JSON.stringify(text.slice(Math.max(0, offset - 30), offset + 30))}`)
    }
  }
}
console.log(`${drafts} drafts, ${total} words, ${differences} differences`)
process.exitCode = differences > 0 ? 1 : 0
