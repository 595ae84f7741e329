import type { Emulator } from '../../emulator/server';
import type { LogEntry } from '../../emulator/world';

/**
 * The requests for a page of the sign-in service, one for each sign-in window or silent sign-in: those of
 * MSAL, which says of itself what it is. A check of the set-up looks there, too.
 */
export const authorizeRequests = ({ control }: Emulator): LogEntry[] =>
  control
    .log({ path: '/oauth2/v2.0/authorize' })
    .filter(({ path }) => path.toLowerCase().includes('x-client-sku'));
