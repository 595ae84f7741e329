import type { Mutant } from '../mutant';

/** What is compared with a time of the service is compared by the service's clock. */
export const serviceClock: Mutant[] = [
  {
    breaks: 'the device’s clock is believed',
    file: 'utils/time/service-clock.ts',
    find: 'now: (): number => deviceNow() + offsetMs,',
    replace: 'now: (): number => deviceNow(),',
    tests: ['tests/unit/background/two-clocks.test.ts'],
  },
  {
    breaks: 'an absurd date moves the clock',
    file: 'utils/time/measured-offset.ts',
    find: ' && Math.abs(middleMs) <= MOST_OFF_MS',
    replace: '',
    tests: ['tests/unit/time/measured-offset.test.ts'],
  },
  {
    breaks: 'what waits for a moment of a wrong clock waits for hours',
    file: 'utils/pim/elevation/machine/move-clock.ts',
    find: '? movedMs : untilMs',
    replace: '? untilMs : untilMs',
    tests: ['tests/unit/pim/machine/move-clock.test.ts'],
  },
  {
    breaks: 'a role that its person ended is active again once the clock is put right',
    file: 'utils/pim/elevation/machine/move-clock.ts',
    find: 'sinceMs < endsAtMs || endsAtMs <= atMs',
    replace: 'endsAtMs <= atMs',
    tests: ['tests/unit/pim/machine/move-clock.test.ts'],
  },
  {
    breaks: 'a clock that is ahead forgets what is elevated',
    file: 'utils/badge/ends.ts',
    find: 'isVouched() ? running(all) :',
    replace: 'running(all).length >= 0 ? running(all) :',
    tests: ['tests/unit/badge/ends.test.ts'],
  },
  {
    breaks: 'a cached token tells whether a role works',
    file: 'utils/http/token-in-use.ts',
    find: 'claims, fresh: true }',
    replace: 'claims }',
    tests: ['tests/unit/surfaces/effect.test.ts'],
  },
];
