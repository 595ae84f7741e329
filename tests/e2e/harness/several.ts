import type { Emulator } from '../../emulator/server';
import { type SignedInAs, several } from '../../emulator/tenants/several';
import { severalAccounts } from '../../emulator/tenants/several-tenants';
import type { User } from '../../emulator/world';
import { sentWrites } from './directory';

const accountOf = ({ id }: User): SignedInAs => {
  const found = severalAccounts.find(({ user }) => user.id === id);
  if (!found) throw new Error(`The world of several accounts has no ${id}`);
  return found;
};

/** Ana of contoso: her daily account, her account for administration, and her guest account. */
export const people = {
  daily: accountOf(several.contoso.ana),
  admin: accountOf(several.contoso.admin),
  guest: accountOf(several.fabrikam.ana),
};

/** The full name of each account, as the extension shows it where it always names one. */
export const labels = {
  daily: 'ana@contoso.com · Contoso',
  admin: 'adm-ana@contoso.onmicrosoft.com · Contoso',
  guest: 'ana@contoso.com · Fabrikam',
};

type Target = { tenant: string; person: string };

/** The tenant of an account, and its user there. */
export const targetOf = ({ tenant, user }: SignedInAs): Target => ({
  tenant: tenant.id,
  person: user.id,
});

/** For which user in which tenant the service accepted activations of directory roles, the oldest first. */
export function acceptedTargets({ world }: Emulator): Target[] {
  const all = world.tenants.flatMap(({ id, requests }) =>
    requests.map(({ principalId, createdAtMs }) => ({ id, principalId, createdAtMs })),
  );
  return all
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ id, principalId }) => ({ tenant: id, person: principalId }));
}

/** The user of each directory role request that was sent, whatever the service answered. */
export const requestedPrincipals = (emulator: Emulator): string[] =>
  sentWrites(emulator).map(({ requestBody }) => JSON.parse(requestBody).principalId);
