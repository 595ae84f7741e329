import type { Mutant } from '../mutant';

/** Nothing is offered or sent for longer than policy, refusals and the eligibility allow. */
export const durations: Mutant[] = [
  {
    breaks: 'an activation may outlast its eligibility',
    file: 'utils/pim/elevation/offered-durations.ts',
    find: 'Math.min(longestByRules(bounds.policy), leftMs(bounds))',
    replace: 'longestByRules(bounds.policy)',
    tests: ['tests/unit/components/popup/form/same-duration.test.ts'],
  },
  {
    breaks: 'the clocks of device and service have to agree to the second',
    file: 'utils/pim/elevation/offered-durations.ts',
    find: 'endsAtMs - CLOCK_SKEW_MS - nowMs',
    replace: 'endsAtMs - nowMs',
    tests: ['tests/unit/pim/offered-durations.test.ts'],
  },
  {
    breaks: 'a refused duration is offered again',
    file: 'utils/pim/elevation/offered-durations.ts',
    find: 'Math.min(maximumMs, refusedMs - MINUTE_MS)',
    replace: 'maximumMs',
    tests: ['tests/unit/pim/offered-durations.test.ts'],
  },
  {
    breaks: 'the background sends whatever duration a view names',
    file: 'utils/elevation/commands/activate.ts',
    find: 'if (problem) return refused(codeOf[problem]);',
    replace: '',
    tests: ['tests/unit/background/durations.test.ts'],
  },
  {
    breaks: 'a duration that was refused is sent again by one click',
    file: 'utils/elevation/commands/elevations.ts',
    find: 'if (problem) return refused(codeOf[problem]);',
    replace: '',
    tests: ['tests/unit/background/durations.test.ts'],
  },
  {
    breaks: 'a renewal may outlast its eligibility',
    file: 'utils/pim/elevation/machine/renewal.ts',
    find: 'Math.min(ended.input.durationMs, limitMs)',
    replace: 'ended.input.durationMs',
    tests: ['tests/unit/pim/machine/renewal.test.ts'],
  },
];
