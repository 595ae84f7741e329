import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../utils/badge/badge';
import { badgeTitle } from '../../../utils/badge/badge-title';
import { endsOf } from '../../../utils/badge/ends';
import type { Activation } from '../../../utils/pim/activation';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { activationWith, START_MS } from '../support/records';

const noCarriers = new Set<string>();
const [end] = endsOf([activationWith({ endsAtMs: START_MS + 8 * HOUR_MS })], noCarriers);
const timeOf = (ms: number) => new Date(ms).toISOString().slice(11, 16);
/** The title at noon, for a role that was last seen that many minutes before. */
const title = (seenMinutesAgo: number) => {
  const noonMs = START_MS + 3 * HOUR_MS;
  const seen = { ...end!, seenAtMs: noonMs - seenMinutesAgo * MINUTE_MS };
  return badgeTitle(badgeOf([seen], false, noonMs), timeOf);
};

it('The title counts what needs no activation, whatever is elevated', () => {
  const right = activationWith({ kind: 'assigned', endsAtMs: null });
  const titleOf = (rights: Activation[]) =>
    badgeTitle(badgeOf([], false, START_MS, {}, rights), () => '');
  expect(titleOf([])).toBe('Uplift: nothing is elevated');
  expect(titleOf([right])).toBe('Uplift: nothing is elevated\n1 role is held without activation');
  expect(titleOf([right, { ...right, key: 'another' }, right])).toContain(
    '2 roles are held without activation',
  );
});

describe('the title of the badge', () => {
  it('names what is elevated, and until when', () => {
    expect(title(0)).toBe('Uplift: elevated now\nSecurity Reader until 17:00');
    expect(title(4)).toBe(title(0));
  });

  it('adds as of when the role was last seen, once that is five minutes ago', () => {
    expect(title(166)).toBe('Uplift: elevated now\nSecurity Reader until 17:00, as of 09:14');
    expect(title(5)).toContain('as of 11:55');
  });

  it('adds the start of the activation where an earlier version stored no later time', () => {
    const badge = badgeOf([end!], false, START_MS + HOUR_MS);
    expect(badgeTitle(badge, timeOf)).toContain('as of 09:00');
  });
});
