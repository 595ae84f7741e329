import * as z from 'zod/mini';
import { cloudsAt } from '../../auth/clouds';
import { setUpRefusal } from '../../auth/sign-in-error';
import type { CallResult } from '../../http/http';
import type { CloudName } from '../../pim/account';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';

const published = z.object({
  authorization_endpoint: z.string(),
  tenant_region_sub_scope: z.catch(z.nullish(z.string()), null),
});
const refusal = z.object({ error_codes: z.array(z.number()) });

/** The two American clouds share their sign-in: a part of the region tells them apart (contract §9.4). */
const cloudOfRegion: Partial<Record<string, CloudName>> = { DOD: 'dod', DODCON: 'usgov' };

/** What a tenant's published metadata says: it is there, in this cloud; it is not; or nothing. */
export type TenantAnswer = { found: true } | { found: false | null; error: PimError };

/**
 * Reads what the sign-in of a cloud publishes of a tenant.
 * @returns `found: null` where that is none of Microsoft's words: offline, a proxy
 */
export function tenantAnswer(result: CallResult, cloud: CloudName): TenantAnswer {
  if (result.kind !== 'answer') return { found: null, error: result.error };
  const codes = refusal.safeParse(result.body).data?.error_codes ?? [];
  const refused = setUpRefusal(codes.map(String));
  if (refused) return { found: false, error: refused };
  const { data } = published.safeParse(result.body);
  const shared = data && cloudsAt(data.authorization_endpoint);
  if (result.status !== 200 || !shared) return { found: null, error: pimErrorOf('unavailable') };
  const own = cloudOfRegion[data.tenant_region_sub_scope ?? ''];
  const isHere = shared.includes(cloud) && (!own || !shared.includes(own) || own === cloud);
  return isHere ? { found: true } : { found: false, error: pimErrorOf('wrongCloud') };
}
