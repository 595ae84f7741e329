import * as z from 'zod/mini';
import { clouds } from '../../utils/auth/clouds';
import type { Call, CallResult, Http } from '../../utils/http/http';
import { readPages } from '../../utils/http/paging';
import { lossesOf } from './wire-losses';

/** What was recorded of an answer. */
export type Answer = { url: string; status: number; body: unknown; challenge: string | null };

/** Reads an answer as the extension does. @returns what went wrong, in words; empty: it parses */
export type Reading = (answer: Answer) => string[] | Promise<string[]>;

const nothing: Extract<CallResult, { kind: 'answer' }> = {
  kind: 'answer',
  status: 200,
  body: { value: [] },
  retryAfterMs: undefined,
  challenge: null,
};

/** A collection: it pages, and not a row or a field of a row is lost. */
export function readsRows(schema: z.ZodMiniType): Reading {
  return async ({ url, body }) => {
    const { http, asked } = answering(body);
    const read = await readPages(http, callTo(url));
    if (!read.ok) return ['is not read as a collection'];
    const wanted = z.object({ value: z.array(z.unknown()) }).safeParse(body).data?.value ?? [];
    const next = /nextLink":"/.test(JSON.stringify(body)) ? 2 : 1;
    return [
      ...(asked.length === next ? [] : [`asks for ${asked.length} pages, not ${next}`]),
      ...(read.rows.length === wanted.length ? [] : ['rows are missing']),
      ...wanted.flatMap((row, index) => readWith(schema, row, `row ${index}`)),
    ];
  };
}

/** A single object. */
export const readsOne =
  (schema: z.ZodMiniType): Reading =>
  ({ body }) =>
    readWith(schema, body, 'body');

export function readWith(schema: z.ZodMiniType, raw: unknown, what: string): string[] {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return lossesOf(raw, parsed.data).map((path) => `${what} loses ${path}`);
  return parsed.error.issues.map((issue) => `${what} .${issue.path.join('.')} ${issue.message}`);
}

/** Some samples are listed without their host. */
const callTo = (url: string): Call => ({
  cloud: 'global',
  method: 'GET',
  url: URL.canParse(url) ? url : clouds.global.graph,
});

/** Answers the first call with a body, every other one with an empty page. */
function answering(body: unknown): { http: Http; asked: string[] } {
  const asked: string[] = [];
  const call = async ({ url }: Call): Promise<CallResult> => {
    asked.push(url);
    return asked.length === 1 ? { ...nothing, body } : nothing;
  };
  const wait = async () => undefined;
  const renewed = async () => false;
  return { http: { call, renewed, wait, retryDelayMs: () => undefined, now: () => 0 }, asked };
}
