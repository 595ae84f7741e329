import * as z from 'zod/mini';
import type { Account } from '../../pim/account';
import {
  activationOf,
  eachRow,
  eligibilityOf,
  type RowAssignment,
  requestOf,
  type SurfaceRows,
} from '../rows';
import * as common from '../wire';

/** What every row of Graph has beside the role and where it holds. */
const instance = { id: z.string(), ...common.scheduleInstance };

const eligible = {
  ...instance,
  /** Of a directory role, and of a group. */
  roleEligibilityScheduleId: common.text,
  eligibilityScheduleId: common.text,
};

const active = { ...instance, assignmentType: common.text };

const request = {
  id: z.string(),
  ...common.scheduleRequest,
  action: common.text,
  createdDateTime: common.text,
};

type Shape = z.core.$ZodLooseShape;
type Read<Fields extends Shape> = z.output<z.ZodMiniObject<Fields>>;

/** TypeScript does not see through an object of two shapes while one of them is a parameter. */
const rowOf = <One extends Shape, Other extends Shape>(one: One, other: Other) =>
  z.object({ ...one, ...other }) as unknown as z.ZodMiniType<Read<One> & Read<Other>>;

/**
 * The rows of one surface of Graph: eligible assignments (contract §1.1, §1.2), active ones
 * (contract §2) and requests, listed, read or just created (contract §3, §5).
 * @param fields what this surface's rows name the role and the scope with
 * @param read takes out of them whose assignment it is, of which role, and where
 */
export function graphRows<Fields extends Shape>(
  fields: Fields,
  read: (row: Read<Fields>, account: Account) => RowAssignment,
) {
  const eligibilityRow = rowOf(eligible, fields);
  const assignmentRow = rowOf(active, fields);
  const requestRow = rowOf(request, fields);
  const rows: SurfaceRows = {
    toEligibilities: eachRow(eligibilityRow, (row, account: Account) => {
      const scheduleId = row.roleEligibilityScheduleId ?? row.eligibilityScheduleId;
      return eligibilityOf(read(row, account), row, scheduleId);
    }),
    toActivations: eachRow(assignmentRow, (row, account: Account) =>
      activationOf(read(row, account), row),
    ),
    toRequests: eachRow(requestRow, (row, account: Account, nowMs: number) => {
      const names = { id: row.id, action: row.action, createdAt: row.createdDateTime };
      return requestOf(read(row, account), row, names, nowMs);
    }),
  };
  return { eligibilityRow, assignmentRow, requestRow, rows };
}
