import type { PimError } from '../../pim/error';
import type { Registration } from '../../settings/registration';
import type { CheckLine, SetUpCheck } from '../../snapshot/set-up-check';
import { lineOf } from './lines';
import { thingOf } from './outside-lines';

/**
 * What sign-ins said of applications, for what a look from outside cannot see: of which platform a
 * redirect URI is registered shows at the token endpoint alone (contract §9.3).
 */
export function createSignInAnswers() {
  const refused = new Map<string, PimError>();
  const keyOf = ({ clientId, cloud }: Registration) => `${cloud}|${clientId}`.toLowerCase();

  return {
    /** @param error null: a token came, so nothing of it is wrong any more */
    note(registration: Registration, error: PimError | null): void {
      if (!error) refused.delete(keyOf(registration));
      else if (thingOf[error.code] === 'redirectUri') refused.set(keyOf(registration), error);
    },
    /** Takes over what shows of it in a check that an earlier worker made. */
    restore({ registration, lines }: SetUpCheck): void {
      const line = lines.find(({ error }) => error?.code === 'redirectWrongType');
      if (line?.error) refused.set(keyOf(registration), line.error);
    },
    /** Whether a sign-in knows better than a look from outside. */
    isRefused: (registration: Registration): boolean => refused.has(keyOf(registration)),
    /** Lines of a look from outside, less what a sign-in knows better. */
    corrected(registration: Registration, lines: CheckLine[]): CheckLine[] {
      const error = refused.get(keyOf(registration));
      if (!error) return lines;
      return lines.map((line) =>
        line.thing === 'redirectUri' && line.state === 'passed'
          ? lineOf(line.thing, 'failed', error)
          : line,
      );
    },
  };
}
