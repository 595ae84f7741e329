import { describe, expect, it } from 'vitest';
import { outstandingWords } from '../../../../../components/popup/notices/outstanding-words';
import { formatTime } from '../../../../../utils/i18n/format';
import { HOUR_MS } from '../../../../../utils/pim/duration';
import { NOW_MS } from '../../../../screens/example';

describe('what is outstanding after a sign-out', () => {
  it.each([
    ['active', 'stays active until', 'press End'],
    ['perhaps', 'may be active until', 'Sign in again'],
    ['waiting', 'waits for approval', 'withdraw'],
  ] as const)('is a sentence with a next step: %s', (kind, says, next) => {
    const untilMs = NOW_MS + HOUR_MS;
    const words = outstandingWords(
      { kind, roleName: 'Owner', scopeName: 'rg-web', untilMs },
      NOW_MS,
    );
    expect(words.said).toContain('Owner · rg-web');
    expect(words.said).toContain(says);
    expect(words.said).toContain(formatTime(untilMs, NOW_MS));
    expect(words.next).toContain(next);
  });

  it('names the account, where several were signed in', () => {
    const outstanding = {
      kind: 'active' as const,
      roleName: 'Owner',
      scopeName: '',
      untilMs: NOW_MS,
    };
    expect(outstandingWords({ ...outstanding, accountTag: 'Fabrikam' }, NOW_MS).said).toContain(
      'Owner · Fabrikam',
    );
    expect(outstandingWords(outstanding, NOW_MS).said).toContain('and Owner stays');
  });
});
