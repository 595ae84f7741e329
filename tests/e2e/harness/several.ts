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

/** Ana of contoso: her account of every day, the one for administration, and herself as a guest. */
export const people = {
  daily: accountOf(several.contoso.ana),
  admin: accountOf(several.contoso.admin),
  guest: accountOf(several.fabrikam.ana),
};

/** What each is called where an account is named in any case. */
export const labels = {
  daily: 'ana@contoso.com · Contoso',
  admin: 'adm-ana@contoso.onmicrosoft.com · Contoso',
  guest: 'ana@contoso.com · Fabrikam',
};

type Write = { tenant: string; person: string };

/** A write as it should be: in the tenant of an account, for its object there. */
export const writeOf = ({ tenant, user }: SignedInAs): Write => ({
  tenant: tenant.id,
  person: user.id,
});

/** For which object in which tenant the service took a directory role's activation, the oldest first. */
export function takenWrites({ world }: Emulator): Write[] {
  const all = world.tenants.flatMap(({ id, requests }) =>
    requests.map(({ principalId, createdAtMs }) => ({ id, principalId, createdAtMs })),
  );
  return all
    .sort((one, other) => one.createdAtMs - other.createdAtMs)
    .map(({ id, principalId }) => ({ tenant: id, person: principalId }));
}

/** For whom a directory role was asked, whatever the service answered. */
export const askedFor = (emulator: Emulator): string[] =>
  sentWrites(emulator).map(({ requestBody }) => JSON.parse(requestBody).principalId);
