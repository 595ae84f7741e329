import type { Holding } from '../../world-schedules';
import { isRefusal, type Refusal } from '../answer';
import { durationMs, durationText } from '../duration';
import { isObject, type Json, lowerCaseNames, parseJson, textOf } from '../json-body';
import { invalidSchedule } from '../pim-refusals';
import { badRequest } from '../refusals';
import { sameId } from '../same-id';

/** What the requests of every surface say, read leniently in casing and strictly in everything else. */
export type CommonBody = {
  action: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null } | null;
  startsAtMs: number | null;
  duration: string | null;
  isValidationOnly: boolean;
};

/** How the requests of one surface say which role they are about. */
export type BodyFormat<H extends Holding> = {
  /** Type name without the namespace. */
  type: string;
  /** The properties it takes besides those of every surface. */
  properties: string[];
  /** Reads a body whose names are in lower case. */
  read: (body: Json) => H | Refusal;
};

const COMMON = [
  'action',
  'isValidationOnly',
  'justification',
  'principalId',
  'scheduleInfo',
  'targetScheduleId',
  'ticketInfo',
];

const ACTIONS = [
  'adminAssign',
  'adminUpdate',
  'adminRemove',
  'selfActivate',
  'selfDeactivate',
  'adminExtend',
  'adminRenew',
  'selfExtend',
  'selfRenew',
].map((name) => name.toLowerCase());

/** Reads the body of a schedule request (contract §5); property names and enums in either case. */
export function readRequestBody<H extends Holding>(
  text: string,
  nowMs: number,
  format: BodyFormat<H>,
): (CommonBody & H) | Refusal {
  const json = parseJson(text);
  if (!json) return badRequest('Unable to read JSON request payload.');
  const properties = [...COMMON, ...format.properties];
  const unknown = Object.keys(json).find(
    (name) => !name.startsWith('@') && !properties.some((each) => sameId(each, name)),
  );
  if (unknown) {
    return badRequest(
      `The property '${unknown}' does not exist on type 'microsoft.graph.${format.type}'.`,
    );
  }
  const body = lowerCaseNames(json);
  const common = readCommonBody(body, nowMs);
  if (isRefusal(common)) return common;
  const holding = format.read(body);
  return isRefusal(holding) ? holding : { ...common, ...holding };
}

function readCommonBody(body: Json, nowMs: number): CommonBody | Refusal {
  const action = textOf(body.action);
  if (!action || !ACTIONS.includes(action.toLowerCase())) {
    return badRequest('Invalid action in the request.');
  }
  const schedule = readSchedule(body.scheduleinfo, nowMs);
  if (isRefusal(schedule)) return schedule;
  const ticket = body.ticketinfo;
  return {
    action,
    justification: textOf(body.justification),
    ticket: isObject(ticket)
      ? { number: textOf(ticket.ticketnumber), system: textOf(ticket.ticketsystem) }
      : null,
    isValidationOnly: body.isvalidationonly === true,
    ...schedule,
  };
}

/**
 * Reads properties that have to be there.
 * @param body with names in lower case
 */
export function readRequired<Name extends string>(
  body: Json,
  names: Name[],
): Record<Name, string> | Refusal {
  const missing = names.find((name) => !textOf(body[name.toLowerCase()]));
  if (missing) return badRequest(`The required property '${missing}' is missing.`);
  const read = names.map((name) => [name, textOf(body[name.toLowerCase()])]);
  return Object.fromEntries(read) as Record<Name, string>;
}

function readSchedule(
  info: unknown,
  nowMs: number,
): { startsAtMs: number | null; duration: string | null } | Refusal {
  if (!isObject(info)) return { startsAtMs: null, duration: null };
  const start = textOf(info.startdatetime);
  const startsAtMs = start === null ? null : Date.parse(start);
  if (Number.isNaN(startsAtMs)) return invalidSchedule;
  const expiration = isObject(info.expiration) ? info.expiration : {};
  switch (textOf(expiration.type)?.toLowerCase()) {
    case undefined:
    case 'notspecified':
    case 'noexpiration':
      return { startsAtMs, duration: null };
    case 'afterduration':
      return readDuration(startsAtMs, expiration);
    case 'afterdatetime': {
      const endsAtMs = Date.parse(textOf(expiration.enddatetime) ?? '');
      const lastsMs = endsAtMs - (startsAtMs ?? nowMs);
      // The world keeps durations only, so the answer will say afterDuration.
      return lastsMs > 0 ? { startsAtMs, duration: durationText(lastsMs) } : invalidSchedule;
    }
    default:
      return badRequest('Invalid expiration type in the request.');
  }
}

function readDuration(startsAtMs: number | null, expiration: Json) {
  const duration = textOf(expiration.duration);
  if (duration !== null && durationMs(duration) === undefined) {
    return badRequest(
      `Cannot convert the literal '${duration}' to the expected type 'Edm.Duration'.`,
    );
  }
  return { startsAtMs, duration };
}
