import { type ESTree, Visitor } from 'vite';
import { lineOf, type SourceFile } from './source-files';

/** Attributes whose values are shown or read out. */
const spoken = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'];
/** Calls that are given a key or a selector first, which is no sentence. */
const namers = ['text', 'plural', 'querySelector', 'querySelectorAll', 'closest', 'matches'];
/** What begins with a class, an id or an attribute is a selector, wherever it stands. */
const selector = /^[.#[][\w-]/;
/** The product's name, which is the same in every language. */
const brand = /\bUplift\b/g;

type Range = { start: number; end: number };

const hasWords = (words: string): boolean => /\p{L}{2}/u.test(words.replace(brand, ''));
/** Two words of a sentence, which neither a key nor an address has. */
const isPhrase = (words: string): boolean => /\p{L}{2}[,.:;]? (\p{L}{2}|[aAI] )/u.test(words);

/**
 * Words that stand in code where only a message may give any, as `file:line words`: text in JSX, in
 * attributes that are read out, and any other string that reads like a sentence.
 */
export function literalWords({ path, text, program }: SourceFile): string[] {
  const strings: { start: number; words: string }[] = [];
  const found = new Map<number, string>();
  /** Where a string is read out, and where it names something. */
  const aloud: Range[] = [];
  const naming: Range[] = [];

  new Visitor({
    JSXText({ start, value }) {
      if (hasWords(value)) found.set(start, value);
    },
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (spoken.includes(name)) aloud.push(node);
      if (name === 'class') naming.push(node);
    },
    CallExpression(node) {
      const called = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
      const [name] = node.arguments;
      const isNamer = called.type === 'Identifier' && namers.includes(called.name);
      if (isNamer && name) naming.push(name);
    },
    Literal({ start, value }: ESTree.StringLiteral | { start: number; value: unknown }) {
      if (typeof value === 'string') strings.push({ start, words: value });
    },
    TemplateElement: ({ start, value }) => void strings.push({ start, words: value.raw }),
  }).visit(program);

  for (const { start, words } of strings) {
    const isIn = (range: Range): boolean => start >= range.start && start < range.end;
    if (naming.some(isIn) || selector.test(words)) continue;
    if (isPhrase(words) || (aloud.some(isIn) && hasWords(words))) found.set(start, words);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([start, words]) => `${path}:${lineOf(text, start)} ${words.trim()}`);
}
