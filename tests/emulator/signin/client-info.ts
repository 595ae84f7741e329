import type { Person } from '../persons';

/** The `client_info` from which MSAL builds the home account id. */
export function clientInfoOf({ tenant, user }: Person): string {
  const { userId: uid, tenantId: utid } = user.home ?? { userId: user.id, tenantId: tenant.id };
  return Buffer.from(JSON.stringify({ uid, utid })).toString('base64url');
}
