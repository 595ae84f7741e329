import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { accountOf } from './several-accounts';

/** Ben of contoso, a colleague of Ana's, as the extension stores his account. */
export const ben = accountOf({ tenant: contoso, user: contoso.ben, username: contoso.ben.upn });

/** Finn of fabrikam, another tenant than Ana's. */
export const finn = accountOf({
  tenant: fabrikam,
  user: fabrikam.finn,
  username: fabrikam.finn.upn,
});
