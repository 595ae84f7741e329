import { parseSync } from 'vite';

/**
 * What a file says to people: all of a document, the comments of code. Everything else is blank, so
 * that a sentence which runs over several lines reads as one and every letter keeps its place.
 */
export function wordsIn(path: string, text: string): string {
  if (path.endsWith('.md')) return text;
  if (/\.(css|html)$/.test(path)) return keepOnly(text, marked(text));
  if (/\.[cm]?[jt]sx?$/.test(path)) return keepOnly(text, parseSync(path, text).comments);
  return '';
}

type Part = { start: number; end: number };

function marked(text: string): Part[] {
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function keepOnly(text: string, parts: Part[]): string {
  let words = '';
  for (const { start, end } of parts) {
    words += blank(text.slice(words.length, start));
    words += withoutMarks(text.slice(start, end));
  }
  return words + blank(text.slice(words.length));
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The signs that make it a comment are no part of what it says. */
const withoutMarks = (comment: string): string =>
  comment
    .replace(/^(?:\/\/|\/\*+|<!--)|\*\/$|-->$/g, blank)
    .replace(/\n[ \t]*\*/g, (sign) => `\n${blank(sign.slice(1))}`);
