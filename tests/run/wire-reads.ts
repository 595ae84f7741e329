import * as z from 'zod/mini';
import { clouds } from '../../utils/auth/clouds';
import type { CallResult } from '../../utils/http/http';
import { readPages } from '../../utils/http/paging';
import { answerOf } from './wire-client';
import { lossesOf } from './wire-losses';

/** A recorded answer. */
export type Answer = { url: string; status: number; body: unknown; challenge: string | null };

/** Reads an answer as the extension does. @returns the problems; empty when it parses */
export type Reading = (answer: Answer) => string[] | Promise<string[]>;

/** Reads a collection: no page, row or field of a row may get lost. */
export function readsRows(schema: z.ZodMiniType): Reading {
  return async ({ url, body }) => {
    const pagesRead: string[] = [];
    const get = async (page: string): Promise<CallResult> => {
      pagesRead.push(page);
      return answerOf(pagesRead.length === 1 ? body : { value: [] });
    };
    // Some samples are listed without their host.
    const read = await readPages(get, URL.canParse(url) ? url : clouds.global.graph);
    if (!read.ok) return ['is not read as a collection'];
    const wanted = z.object({ value: z.array(z.unknown()) }).safeParse(body).data?.value ?? [];
    const next = /nextLink":"/.test(JSON.stringify(body)) ? 2 : 1;
    return [
      ...(pagesRead.length === next ? [] : [`reads ${pagesRead.length} pages, not ${next}`]),
      ...(read.rows.length === wanted.length ? [] : ['rows are missing']),
      ...wanted.flatMap((row, index) => readWith(schema, row, `row ${index}`)),
    ];
  };
}

/** Reads a single object. */
export const readsObject =
  (schema: z.ZodMiniType): Reading =>
  ({ body }) =>
    readWith(schema, body, 'body');

export function readWith(schema: z.ZodMiniType, raw: unknown, what: string): string[] {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return lossesOf(raw, parsed.data).map((path) => `${what} loses ${path}`);
  return parsed.error.issues.map((issue) => `${what} .${issue.path.join('.')} ${issue.message}`);
}
