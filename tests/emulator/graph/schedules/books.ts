import type {
  DirectoryAssignment,
  DirectoryEligibility,
  DirectoryRequest,
  MemberType,
  RolePolicy,
} from '../../world';

/** Who holds something; each surface adds what, and where. */
export type Holder = { principalId: string };

type DirectoryOnly = 'roleDefinitionId' | 'directoryScopeId';
export type Eligible<H extends Holder> = Omit<DirectoryEligibility, DirectoryOnly> & H;
export type Active<H extends Holder> = Omit<DirectoryAssignment, DirectoryOnly> & H & Removal;
export type Request<H extends Holder> = Omit<DirectoryRequest, DirectoryOnly> & H;

/** Set while only the row is left of an assignment whose effect is gone already. */
type Removal = { removedAtMs?: number };

/**
 * What one surface of PIM has written down in a tenant, in the one form that the life cycle of
 * requests needs (contract §0): eligible and active assignments, requests, policies.
 */
export type Books<H extends Holder> = {
  readonly eligibilities: Eligible<H>[];
  readonly assignments: Active<H>[];
  readonly requests: Request<H>[];
  /** The same for the same thing held by the same person, whatever the casing of ids. */
  keyOf: (of: H) => string;
  holdingOf: (of: H) => H;
  policyOf: (of: H) => RolePolicy;
  /** Writes down an `Activated` assignment. */
  activate: (
    request: Request<H>,
    as: { memberType: MemberType; startsAtMs: number; endsAtMs: number },
  ) => void;
  /** Ends an assignment at once. */
  end: (assignment: Active<H>, nowMs: number) => void;
  /** Takes away what is over. */
  sweep: (nowMs: number) => void;
};

/** Ends come a few seconds late (contract §2: ten were seen on a two-hour activation). */
export const EXPIRY_DELAY_MS = 6_000;

/** Whether an assignment's time is over and the service has noticed. */
export function hasExpired({ endsAtMs }: { endsAtMs: number | null }, nowMs: number): boolean {
  return endsAtMs !== null && endsAtMs + EXPIRY_DELAY_MS <= nowMs;
}
