import type { AccessToken } from '../../../utils/auth/access-token';
import type { HostReply, HostTask, HostToken } from '../../../utils/auth/protocol';
import { contoso } from '../../emulator/tenants/contoso';
import { ana } from './records';

export const registration = {
  clientId: contoso.clientId,
  tenant: contoso.id,
  cloud: 'global' as const,
};

/** An unsigned token with the claims of Ana's Graph token, changed by these. */
export function tokenWith(claims: object = {}): string {
  const payload = {
    aud: 'https://graph.microsoft.com',
    tid: ana.tenantId,
    oid: ana.objectId,
    name: 'Añá',
    ...claims,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.sig`;
}

const { cloud: _, ...who } = ana;
export const hostTokenWith = (change: Partial<HostToken> = {}): HostToken => ({
  ...who,
  accessToken: tokenWith(),
  scopes: [],
  ...change,
});

/** A token of Ana's as the broker hands it out. */
export const anasToken = (text: string): AccessToken => ({ text, owner: ana, granted: null });

type Result = HostReply['result'];
export const interactionNeeded: Result = {
  kind: 'failed',
  failure: { code: 'interaction_required', aadsts: null, message: '', interaction: true },
};
export const tokenResult = (change: Partial<HostToken> = {}): Result => ({
  kind: 'token',
  token: hostTokenWith(change),
});

/**
 * A token host without MSAL, which records its tasks. `silent` and `finish`: its results for those tasks;
 * `finish` gets whether the window was invisible.
 */
export function createFakeHost(results: { silent?: Result; finish?: (quiet: boolean) => Result }) {
  const tasks: HostTask[] = [];
  let quiet = false;
  async function askHost(task: HostTask): Promise<Result> {
    tasks.push(task);
    switch (task.op) {
      case 'silent':
        return results.silent ?? tokenResult();
      case 'begin':
        quiet = task.prompt === 'none';
        return { kind: 'url', url: `https://login.microsoftonline.com/?prompt=${task.prompt}` };
      case 'finish':
        return task.fragment ? (results.finish?.(quiet) ?? tokenResult()) : { kind: 'done' };
      case 'forget':
        return { kind: 'done' };
    }
  }
  return { askHost, tasks, ops: () => tasks.map(({ op }) => op) };
}
