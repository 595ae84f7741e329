import * as z from 'zod/mini';
import type { Decision } from '../pim/decision';
import { scrub } from '../pim/scrub';
import { keepRows } from './keep-rows';

/** As long as a display name of Entra may be. */
const LONGEST_NAME = 256;

const text = z.catch(z.nullish(z.string()), null);

/** A step (Graph beta), a stage (Graph v1.0) or the properties of one (ARM), contract §6. */
export const stage = z.object({
  reviewResult: text,
  justification: text,
  reviewedBy: z.catch(z.nullish(z.object({ displayName: text, principalName: text })), null),
});
export const armStage = z.object({ properties: stage });

/** The refusal among the stages of an approval; undefined when nobody said no. */
export function decisionIn(rows: unknown[]): Decision | undefined {
  const stages = [
    ...keepRows(rows, armStage).map(({ properties }) => properties),
    ...keepRows(rows, stage),
  ];
  const no = stages.find(({ reviewResult }) => reviewResult?.toLowerCase() === 'deny');
  if (!no) return undefined;
  const { displayName, principalName } = no.reviewedBy ?? {};
  // A person typed both: shown to another person, so neither may bring a token or run on for ever.
  const by = scrub(displayName ?? principalName ?? '').slice(0, LONGEST_NAME);
  return { by, words: scrub(no.justification?.trim() ?? '') };
}
