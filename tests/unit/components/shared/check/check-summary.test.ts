import { describe, expect, it } from 'vitest';
import { checkSummary } from '../../../../../components/shared/check/check-summary';
import { text } from '../../../../../utils/i18n/text';
import { checkOf, outside, signedInAll } from '../../../../screens/check-examples';

const nobody = checkOf({ account: null, lines: outside });
const unreadable = {
  ...signedInAll,
  lines: signedInAll.lines.map((line) =>
    line.thing === 'permission' ? { ...line, state: 'untold' as const, error: null } : line,
  ),
};

describe('The summary of a check', () => {
  it('asks to sign in where nobody has', () => {
    expect(checkSummary([nobody]).words).toBe(text('check_openSignIn'));
    expect(checkSummary([signedInAll, nobody]).words).toBe(text('check_openSignIn'));
  });

  it('asks nobody to sign in who has, where a token does not tell what was granted', () => {
    expect(checkSummary([unreadable])).toEqual({ state: 'open', words: text('check_open') });
  });
});
