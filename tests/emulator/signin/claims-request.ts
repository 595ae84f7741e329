import * as z from 'zod/mini';
import { parseJson } from '../graph/json-body';

const member = z.nullable(
  z.object({ value: z.optional(z.unknown()), values: z.optional(z.array(z.unknown())) }),
);
const section = z.optional(z.nullable(z.record(z.string(), member)));
const shape = z.object({ access_token: section, id_token: section });

/** What a `claims` parameter requests (contract §8). MSAL sends one with every request. */
export type ClaimsRequest = {
  /** Authentication contexts: `c1`. */
  acrs: string[];
  mfa: boolean;
  /** Client capabilities: `cp1`. */
  capabilities: string[];
  /** As it came, to hand back in a refusal. */
  text: string | null;
};

/** Reads a `claims` parameter. Undefined when it is malformed. */
export function parseClaims(text: string | null): ClaimsRequest | undefined {
  if (text === null || text === '') return { acrs: [], mfa: false, capabilities: [], text: null };
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { access_token: access, id_token: id } = parsed.data;
  const wanted = (name: string) => [...valuesOf(access?.[name]), ...valuesOf(id?.[name])];
  return {
    acrs: [...new Set(wanted('acrs'))],
    mfa: wanted('amr').some((method) => method === 'mfa' || method === 'ngcmfa'),
    // Capabilities are compared without regard to case (contract §8).
    capabilities: valuesOf(access?.xms_cc).map((each) => each.toLowerCase()),
    text,
  };
}

/** Merges the claims of the authorize request and of the token request. */
export function mergeClaims(first: ClaimsRequest, second: ClaimsRequest): ClaimsRequest {
  return {
    acrs: [...new Set([...first.acrs, ...second.acrs])],
    mfa: first.mfa || second.mfa,
    capabilities: [...new Set([...first.capabilities, ...second.capabilities])],
    text: second.text ?? first.text,
  };
}

function valuesOf(request: z.infer<typeof member> | undefined): string[] {
  if (!request) return [];
  return [request.value, ...(request.values ?? [])].filter((each) => typeof each === 'string');
}
