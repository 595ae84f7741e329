import { cloudOrigins } from '../../../utils/auth/clouds';
import type { Emulator } from '../../emulator/server';
import type { LogEntry } from '../../emulator/world';
import { until } from '../until';

const QUIET_MS = 3_000;
const hosts = cloudOrigins('global').map((origin) => new URL(origin).host);
const isSignIn = ({ host }: LogEntry): boolean => host.startsWith('login.');

/** The calls of the extension to Microsoft during some work. */
export type Calls = {
  /** To Graph and Azure Resource Manager, preflights included. */
  api: LogEntry[];
  /** Those of them that read policies, which are counted separately. */
  policies: LogEntry[];
  signIn: LogEntry[];
};

/** The calls from the start of some work until three seconds without any after its end. */
export async function callsDuring(
  { world }: Emulator,
  work: () => Promise<unknown>,
): Promise<Calls> {
  const before = world.log.length;
  await work();
  let count = -1;
  let sinceMs = Date.now();
  await until('no more calls', async () => {
    if (world.log.length !== count) sinceMs = Date.now();
    count = world.log.length;
    return Date.now() - sinceMs > QUIET_MS;
  });
  const calls = world.log.slice(before).filter(({ host }) => hosts.includes(host));
  const api = calls.filter((call) => !isSignIn(call));
  return { api, policies: api.filter(isPolicies), signIn: calls.filter(isSignIn) };
}

const isPolicies = ({ path, requestBody }: LogEntry): boolean =>
  /roleManagementPolic/i.test(path + requestBody);
