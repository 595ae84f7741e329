import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formProblems } from '../../../../../components/popup/form/form-problems';
import { formStart } from '../../../../../components/popup/form/form-values';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import {
  boundsOf,
  offeredDurations,
  sentDurationProblem,
} from '../../../../../utils/pim/elevation/offered-durations';
import { oneClickInput } from '../../../../../utils/pim/elevation/one-click';
import { formatDurationIso, parseDurationMs } from '../../../../../utils/pim/iso-duration';
import type { Policy } from '../../../../../utils/pim/policy';
import { input } from '../../../../screens/example';
import { eligibilityWith, policyWith, START_MS } from '../../../support/records';

const minutes = (max: number) => fc.integer({ min: 5, max }).map((count) => count * MINUTE_MS);
const anyDurationMs = fc.oneof(
  minutes(24 * 60),
  minutes(400 * 24 * 60),
  fc.integer({ min: 5 * MINUTE_MS, max: DAY_MS }),
  fc.constantFrom(5 * MINUTE_MS, 30 * MINUTE_MS, 105 * MINUTE_MS, DAY_MS, 365 * DAY_MS),
);
const belowMs = fc.option(anyDurationMs, { nil: undefined });
const anyPolicy: fc.Arbitrary<Policy | undefined> = fc.oneof(
  fc.constant(undefined),
  belowMs.map((below) => ({ kind: 'unknown' as const, belowMs: below })),
  fc
    .record({ maximum: anyDurationMs, below: belowMs, justification: fc.boolean() })
    .map((rules) => ({
      ...policyWith({ justification: rules.justification }, rules.maximum),
      belowMs: rules.below,
    })),
);
const anyRole = fc.record({
  policy: anyPolicy,
  leftMs: fc.option(fc.integer({ min: -HOUR_MS, max: 400 * DAY_MS }), { nil: null }),
  lastMs: fc.option(anyDurationMs, { nil: undefined }),
  /** Between what a view drew and what the background hears. */
  lateMs: fc.integer({ min: 0, max: 80_000 }),
});

it('what one click sends, what the form offers and what is taken agree, within every bound', () => {
  fc.assert(
    fc.property(anyRole, ({ policy, leftMs, lastMs, lateMs }) => {
      const endsAtMs = leftMs === null ? null : START_MS + leftMs;
      const eligibility = eligibilityWith({ endsAtMs });
      const lastSent = lastMs && { input: input('INC-1 reset', lastMs), atMs: START_MS };
      const roleDefaults = lastSent ? { lastSent } : undefined;
      const role = { eligibility, policy, roleDefaults, highImpact: false };
      const bounds = boundsOf(role, START_MS);
      const offered = offeredDurations(bounds, lastMs);
      const start = formStart(role, START_MS);
      const click = oneClickInput({
        ...role,
        oneClick: 'standard',
        carriers: new Set(),
        nowMs: START_MS,
      });

      for (const ms of offered) {
        expect(ms).toBeGreaterThanOrEqual(5 * MINUTE_MS);
        if (policy?.kind === 'known') expect(ms).toBeLessThanOrEqual(policy.maxDurationMs);
        // Where even PIM's minimum was refused, nothing shorter can be asked for.
        if (policy?.belowMs) expect(ms).toBeLessThan(Math.max(policy.belowMs, 5 * MINUTE_MS + 1));
        if (endsAtMs !== null) expect(START_MS + lateMs + ms).toBeLessThan(endsAtMs);
        expect(sentDurationProblem(ms, { ...bounds, nowMs: START_MS + lateMs })).toBeUndefined();
        const values = { ...start, durationMs: ms, justification: 'INC-1', ticketNumber: '1' };
        expect(formProblems(values, bounds)).toEqual([]);
        expect(parseDurationMs(formatDurationIso(ms))).toBeLessThanOrEqual(ms);
      }
      if (offered.length > 0) expect(start.durationMs).toBeLessThanOrEqual(offered.at(-1)!);
      if (click) {
        expect(click.durationMs).toBe(start.durationMs);
        expect(offered).toContain(click.durationMs);
      }
    }),
    { numRuns: 1_000 },
  );
});
