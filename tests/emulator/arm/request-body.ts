import { isRefusal, type Refusal } from '../graph/answer';
import { durationMs, durationText } from '../graph/duration';
import { isObject, type Json, lowerCaseNames, parseJson, textOf } from '../graph/json-body';
import { invalidSchedule } from '../graph/pim-refusals';
import { badRequest } from './refusals';

/** The body of a request, read leniently in casing and strictly in its values (contract §0, §5.3). */
export type ArmRequestBody = {
  requestType: string;
  principalId: string;
  roleDefinitionId: string;
  /** As it came: a GUID or a path; empty where there is none. */
  linkedId: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null };
  startsAtMs: number | null;
  duration: string | null;
  condition: string | null;
};

/** Reads the body of a schedule request. Properties it does not know are ignored, as ARM does. */
export function readArmRequestBody(text: string, nowMs: number): ArmRequestBody | Refusal {
  const body = parseJson(text);
  const properties = body && lowerCaseNames(body).properties;
  if (!isObject(properties)) {
    return {
      status: 400,
      code: 'InvalidRequestContent',
      message: 'The request content was invalid and could not be deserialized.',
    };
  }
  const schedule = readSchedule(properties.scheduleinfo, nowMs);
  if (isRefusal(schedule)) return schedule;
  const required = ['principalId', 'roleDefinitionId', 'requestType'];
  const missing = required.find((name) => !textOf(properties[name.toLowerCase()]));
  if (missing) return badRequest(`The required property '${missing}' is missing.`);
  const ticket = isObject(properties.ticketinfo) ? properties.ticketinfo : {};
  return {
    requestType: textOf(properties.requesttype)?.toLowerCase() ?? '',
    principalId: textOf(properties.principalid) ?? '',
    roleDefinitionId: textOf(properties.roledefinitionid) ?? '',
    linkedId: textOf(properties.linkedroleeligibilityscheduleid) ?? '',
    justification: textOf(properties.justification),
    ticket: { number: textOf(ticket.ticketnumber), system: textOf(ticket.ticketsystem) },
    condition: textOf(properties.condition),
    ...schedule,
  };
}

function readSchedule(
  info: unknown,
  nowMs: number,
): Pick<ArmRequestBody, 'startsAtMs' | 'duration'> | Refusal {
  if (!isObject(info)) return { startsAtMs: null, duration: null };
  const start = textOf(info.startdatetime);
  const startsAtMs = start === null ? null : Date.parse(start);
  if (Number.isNaN(startsAtMs)) return invalidSchedule;
  const expiration = isObject(info.expiration) ? info.expiration : {};
  const duration = durationOf(expiration, startsAtMs ?? nowMs);
  return duration === undefined ? invalidSchedule : { startsAtMs, duration };
}

/** @returns null when the body names no duration, undefined when it names a wrong one */
function durationOf(expiration: Json, fromMs: number): string | null | undefined {
  switch (textOf(expiration.type)?.toLowerCase()) {
    case 'afterduration': {
      const duration = textOf(expiration.duration);
      return duration !== null && durationMs(duration) === undefined ? undefined : duration;
    }
    case 'afterdatetime': {
      const lastsMs = Date.parse(textOf(expiration.enddatetime) ?? '') - fromMs;
      return lastsMs > 0 ? durationText(lastsMs) : undefined;
    }
    case undefined:
    case 'noexpiration':
      return null;
    default:
      return undefined;
  }
}
