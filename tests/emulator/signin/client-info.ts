import type { Person } from './authority';

/** The `client_info` MSAL builds its home account id from. */
export function clientInfoOf({ tenant, user }: Person): string {
  return Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString('base64url');
}
