import { describe, expect, it } from 'vitest';
import { CLOCK_SKEW_MS, HOUR_MS } from '../../../utils/pim/duration';
import { requestBucketOf } from '../../../utils/surfaces/request-status';
import { START_MS } from '../support/records';

/** Every status of Graph and ARM (contract §3) for something that starts now. */
const buckets = {
  active: ['Provisioned'],
  working: [
    'Granted',
    'ScheduleCreated',
    'PendingScheduleCreation',
    'Accepted',
    'PendingEvaluation',
    'PendingProvisioning',
    'ProvisioningStarted',
    'PendingApprovalProvisioning',
    'PendingExternalProvisioning',
    'AdminApproved',
  ],
  waiting: ['PendingApproval', 'PendingAdminDecision'],
  ended: ['Revoked', 'Canceled', 'PendingRevocation'],
  failed: ['Denied', 'AdminDenied', 'TimedOut', 'Invalid', 'Failed', 'FailedAsResourceIsLocked'],
} as const;
const rows = Object.entries(buckets).flatMap(([bucket, statuses]) =>
  statuses.map((status) => [status, bucket] as const),
);

describe('a request that starts now', () => {
  it.each(rows)('%s is %s, in any case of its letters', (status, bucket) => {
    for (const text of [status, status.toLowerCase(), status.toUpperCase()]) {
      expect(requestBucketOf(text, START_MS, START_MS)).toBe(bucket);
      expect(requestBucketOf(text, null, START_MS)).toBe(bucket);
    }
  });

  it.each(['', 'SomethingNew2027'])('%j, which is unknown, never counts as active', (status) => {
    expect(requestBucketOf(status, null, START_MS)).toBe('working');
  });
});

describe('a request that starts later', () => {
  it.each(['Granted', 'ScheduleCreated', 'PendingScheduleCreation', 'Accepted'])(
    '%s is scheduled',
    (status) => {
      expect(requestBucketOf(status, START_MS + CLOCK_SKEW_MS + 1, START_MS)).toBe('scheduled');
    },
  );

  it('is active where it is Provisioned, whatever the clock says', () => {
    expect(requestBucketOf('Provisioned', START_MS + 3 * HOUR_MS, START_MS)).toBe('active');
  });

  it('by no more than clocks may differ counts as started', () => {
    expect(requestBucketOf('Granted', START_MS + CLOCK_SKEW_MS, START_MS)).toBe('working');
  });

  it('may still have failed', () => {
    expect(requestBucketOf('Failed', START_MS + 1, START_MS)).toBe('failed');
  });
});
