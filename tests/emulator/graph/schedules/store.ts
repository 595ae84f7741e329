import type { RolePolicy } from '../../world';
import type { Active, Eligible, Holding, MemberType, Request } from '../../world-schedules';

/**
 * What PIM stores of one surface in a tenant, in the form that all surfaces share (contract §0):
 * eligible and active assignments, requests, policies.
 */
export type ScheduleStore<H extends Holding> = {
  readonly eligibilities: Eligible<H>[];
  readonly assignments: Active<H>[];
  readonly requests: Request<H>[];
  /** The same text for the same role of the same principal, in whatever case the ids are. */
  keyOf: (holding: H) => string;
  holdingOf: (row: H) => H;
  policyOf: (holding: H) => RolePolicy;
  /** Adds an `Activated` assignment. */
  activate: (
    request: Request<H>,
    period: { memberType: MemberType; startsAtMs: number; endsAtMs: number },
  ) => void;
  /** Ends an assignment at once. */
  end: (assignment: Active<H>, nowMs: number) => void;
  /** Removes the rows of assignments that are over. */
  removeExpired: (nowMs: number) => void;
};

/** The service ends an assignment a few seconds late (contract §2: ten after a two-hour activation). */
export const EXPIRY_DELAY_MS = 6_000;

/** Whether an assignment's end has passed, the service's delay included. */
export function hasExpired({ endsAtMs }: { endsAtMs: number | null }, nowMs: number): boolean {
  return endsAtMs !== null && endsAtMs + EXPIRY_DELAY_MS <= nowMs;
}
