import { scrub } from './scrub';

/** No service lets anybody give a role, group, resource or person a longer name. */
const LONGEST_NAME = 256;
/** Read of a name at most: the rest is neither searched nor kept. */
const LONGEST_READ = 4_000;

/**
 * Characters that show nothing and change what stands beside them: controls, overrides and marks of
 * the writing direction, separators of lines, zero-width ones, private and unpaired ones. The joiners
 * of Arabic and Indic letters (U+200C, U+200D) are kept: words are written with them.
 */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** More marks on one letter than any language writes: they would cover the lines around it. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * A name that a tenant gave, as one bounded line of visible text. Names are cleaned here, where they
 * are read, so that no view, title, notification or copied text has to.
 * @returns empty where nothing visible is left
 */
export function plainName(name: string | null | undefined): string {
  const line = (name ?? '')
    .slice(0, LONGEST_READ)
    .replace(invisible, (found) => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(found) ? ' ' : ''))
    .replace(piledMarks, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return scrub(line, LONGEST_NAME).toWellFormed();
}
