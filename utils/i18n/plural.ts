import { formatNumber } from './format';
import { intlFor } from './intl';
import { type PluralKey, text } from './text';

/** Only here a key is made of parts: a test holds that each language has them. */
const message = text as (key: string, ...values: string[]) => string;

/**
 * The sentence for so many of a thing: `key_one`, `key_few`, … as the rules of the shown language say.
 * @param count becomes `$1`, in that language's digits
 * @param values become `$2` to `$9`
 */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const filled = [formatNumber(count), ...values];
  const category = intlFor(Intl.PluralRules).select(count);
  // A language without words for a category would say nothing at all.
  return message(`${key}_${category}`, ...filled) || message(`${key}_other`, ...filled);
}
