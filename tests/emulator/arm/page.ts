import type { Answer } from '../graph/answer';
import type { Row } from '../graph/odata/entity';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { badRequest } from './refusals';

/** Answers one page of a list; the link to the next is absolute and opaque (contract §1.4). */
export function answerPage<T>(call: ArmCall, all: T[], toRow: (item: T) => Row): Answer {
  const { pageSize, emptyFirstPage } = armBehaviourOf(call.world);
  const token = call.request.url.searchParams.get('$skiptoken');
  const from = token === null ? (emptyFirstPage ? -1 : 0) : readToken(token);
  if (from === undefined) return badRequest('The skip token is invalid.');
  const until = from < 0 ? 0 : from + pageSize;
  const value = all.slice(Math.max(from, 0), until).map(toRow);
  const more = until < all.length || from < 0;
  return { status: 200, body: more ? { value, nextLink: linkTo(call, until) } : { value } };
}

function linkTo({ request }: ArmCall, offset: number): string {
  const search = request.url.search.replace(/&(\$|%24)skiptoken=[^&]*/i, '');
  return `https://${request.host}${request.url.pathname}${search}&$skiptoken=${writeToken(offset)}`;
}

function writeToken(offset: number): string {
  return Buffer.from(`from ${offset}`).toString('base64url');
}

function readToken(token: string): number | undefined {
  const offset = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return offset === undefined ? undefined : Number(offset);
}
