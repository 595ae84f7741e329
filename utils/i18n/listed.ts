import { intlFor } from './intl';
import { isolated } from './isolated';

/**
 * Names in one phrase: `Eva Lang or Security team`, or with *and*. Each keeps its writing direction to
 * itself.
 */
export const listed = (names: string[], type: 'conjunction' | 'disjunction'): string =>
  intlFor(Intl.ListFormat, { type }).format(names.map(isolated));
