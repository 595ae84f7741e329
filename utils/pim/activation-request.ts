import * as z from 'zod/mini';
import { accountKeySchema } from './account';
import { role, scope, surface } from './eligibility';

/** What the service's many statuses mean to a person (contract §3). */
export const requestBucket = z.enum([
  'working',
  'scheduled',
  'waiting',
  'active',
  'ended',
  'failed',
]);
export type RequestBucket = z.infer<typeof requestBucket>;

/** A request as the service knows it: what was asked, when, and what became of it. */
export const activationRequest = z.object({
  id: z.string(),
  key: z.string(),
  account: accountKeySchema,
  surface,
  role,
  scope,
  action: z.enum(['activate', 'deactivate', 'other']),
  bucket: requestBucket,
  /** The service's own status, verbatim. */
  status: z.string(),
  justification: z.string(),
  createdAtMs: z.number(),
  startsAtMs: z.nullable(z.number()),
  durationMs: z.nullable(z.number()),
  /** When the assignment this request made ends, where the request says so. */
  endsAtMs: z.nullable(z.number()),
  approvalId: z.nullable(z.string()),
});
export type ActivationRequest = z.infer<typeof activationRequest>;

/** How an approver said no. Empty where the service does not tell. */
export type Decision = { by: string; words: string };
