import type { Activation } from './activation';
import type { PimError } from './error';
import { pimErrorOf } from './pim-error-of';

type Row = Pick<Activation, 'key' | 'kind' | 'via' | 'endsAtMs'>;

/** Whether a row is a standing right that holds: nobody has to activate it, and nobody here can end it. */
export const isStanding = ({ kind, endsAtMs }: Row, nowMs: number): boolean =>
  kind === 'assigned' && (endsAtMs === null || endsAtMs > nowMs);

/** The standing rights that hold; one role may be held directly and through a group. */
export const standingRights = <Of extends Row>(rows: readonly Of[], nowMs: number): Of[] => [
  ...new Map(
    rows.filter((row) => isStanding(row, nowMs)).map((row) => [`${row.key}|${row.via}`, row]),
  ).values(),
];

/**
 * A person's own standing right to exactly a role at a scope, the longest of several. While there is
 * one, PIM refuses to activate the role there (contract §5.4). What a group or a broader scope brings is
 * another assignment, beside which the role may be activated.
 * @param key the assignment's
 * @param nowMs left out where the service has just listed the rows: what it lists holds, whatever the clock says
 */
export function ownStanding<Of extends Row>(
  key: string,
  rows: readonly Of[],
  nowMs = Number.NEGATIVE_INFINITY,
): Of | undefined {
  const own = rows.filter(
    (row) => row.key === key && row.via === 'direct' && isStanding(row, nowMs),
  );
  return own.reduce<Of | undefined>(
    (longest, next) => (longest && endOf(longest) >= endOf(next) ? longest : next),
    undefined,
  );
}

/** Why a role is not activated of which its person has a standing right. */
export const standingError = ({ endsAtMs }: Pick<Row, 'endsAtMs'>): PimError =>
  pimErrorOf('heldWithoutActivation', '', endsAtMs === null ? {} : { untilMs: endsAtMs });

const endOf = ({ endsAtMs }: Row): number => endsAtMs ?? Number.POSITIVE_INFINITY;
