import { badgeOf } from '../../../utils/badge/badge';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { End } from '../../../utils/snapshot/shape';
import type { Measurement } from '../measurement';

const end: End = {
  key: 'key',
  account: 'account',
  roleName: 'Reports Reader',
  scopeName: '',
  startsAtMs: 0,
  endsAtMs: 8 * HOUR_MS,
  highImpact: false,
};

/** The alarms that the badge sets during one activation of eight hours, calculated from its schedule. */
export const wakes: Measurement = async () => {
  let count = 0;
  let next = badgeOf([end], false, 0).nextChangeMs;
  while (next !== null) {
    count += 1;
    next = badgeOf([end], false, next).nextChangeMs;
  }
  return { wakesPer8h: { value: count } };
};
