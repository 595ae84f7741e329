import type { Emulator } from '../../emulator/server';
import type { LogEntry } from '../../emulator/world';

/** The requests for a page of the sign-in service, one for each sign-in window or silent sign-in. */
export const authorizeRequests = ({ control }: Emulator): LogEntry[] =>
  control.log({ path: '/oauth2/v2.0/authorize' });
