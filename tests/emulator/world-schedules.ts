export type MemberType = 'Direct' | 'Group' | 'Inherited';

/** Who holds a role or a membership; each surface adds which one, and at which scope. */
export type Holding = { principalId: string };

type ScheduleInstance<H extends Holding> = H & {
  scheduleId: string;
  instanceId: string;
  memberType: MemberType;
};

/** An eligible assignment. */
export type Eligible<H extends Holding> = ScheduleInstance<H> & {
  startsAtMs: number;
  endsAtMs: number | null;
};

/** An active assignment. */
export type Active<H extends Holding> = ScheduleInstance<H> & {
  assignmentType: 'Activated' | 'Assigned';
  startsAtMs: number | null;
  endsAtMs: number | null;
  /** Set once it has no effect any more, while PIM still lists its row, as for groups (contract §2). */
  removedAtMs?: number;
};

/** A request to activate or to end a role. */
export type Request<H extends Holding> = H & {
  id: string;
  action: string;
  status: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null } | null;
  createdAtMs: number;
  completedAtMs: number | null;
  startsAtMs: number | null;
  /** As it came: `PT2H`. */
  duration: string | null;
  approvalId: string | null;
  isValidationOnly: boolean;
};
