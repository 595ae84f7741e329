import * as z from 'zod/mini';
import type { Decision } from '../pim/activation-request';
import { plainName } from '../pim/plain-name';
import { scrub } from '../pim/scrub';
import { keepRows } from './rows';
import { optionalObject, text } from './wire';

/** A step (Graph beta), a stage (Graph v1.0) or the properties of one (ARM), contract §6. */
export const stage = z.object({
  reviewResult: text,
  justification: text,
  reviewedBy: optionalObject({ displayName: text, principalName: text }),
});
export const armStage = z.object({ properties: stage });

/** The refusal among the stages of an approval; undefined when nobody said no. */
export function decisionIn(rows: unknown[]): Decision | undefined {
  const stages = [
    ...keepRows(rows, armStage).map(({ properties }) => properties),
    ...keepRows(rows, stage),
  ];
  const denial = stages.find(({ reviewResult }) => reviewResult?.toLowerCase() === 'deny');
  if (!denial) return undefined;
  const { displayName, principalName } = denial.reviewedBy ?? {};
  const by = plainName(displayName) || plainName(principalName);
  return { by, words: scrub(denial.justification?.trim() ?? '') };
}
