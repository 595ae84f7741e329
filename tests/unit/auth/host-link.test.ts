import { describe, expect, it } from 'vitest';
import { createHostLink, tokenCacheKey } from '../../../utils/auth/host-link';
import type { HostCommand } from '../../../utils/auth/protocol';
import { createMemoryArea } from '../support/memory-area';
import { tokenResult } from '../support/token-host';

const task = { op: 'forget', homeAccountId: 'x', tenantId: 't' } as const;

function open(deliver: (command: HostCommand) => Promise<unknown>, stored?: unknown) {
  const session = createMemoryArea(stored === undefined ? {} : { [tokenCacheKey]: stored });
  const ask = createHostLink({ deliver, session, redirectUri: 'https://x.example/' });
  return { ask, session };
}

describe('the link to the token host', () => {
  it('gives a new host the cache of the last one, and stores the cache that it answers with', async () => {
    const commands: HostCommand[] = [];
    const { ask, session } = open(
      async (command) => {
        commands.push(command);
        return { cache: { 'msal.1': 'new' }, result: tokenResult() };
      },
      { 'msal.1': 'old' },
    );
    expect(await ask(task)).toEqual(tokenResult());
    expect(commands).toEqual([
      { target: 'token-host', redirectUri: 'https://x.example/', seed: { 'msal.1': 'old' }, task },
    ]);
    expect(session.data[tokenCacheKey]).toEqual({ 'msal.1': 'new' });
  });

  it('gives the host an empty cache when the stored one is damaged', async () => {
    let seed: unknown;
    const { ask } = open(async (command) => {
      seed = command.seed;
      return { cache: {}, result: { kind: 'done' } };
    }, 'damaged');
    await ask(task);
    expect(seed).toEqual({});
  });

  it.each([
    ['does not answer', async () => undefined],
    ['answers nonsense', async () => ({ result: 7 })],
    ['is closed meanwhile', () => Promise.reject(new Error('Receiving end does not exist'))],
  ])('reports a failure when the host %s, and keeps the cache', async (_, deliver) => {
    const { ask, session } = open(deliver, { 'msal.1': 'old' });
    expect(await ask(task)).toMatchObject({ kind: 'failed', failure: { code: 'no_host' } });
    expect(session.data[tokenCacheKey]).toEqual({ 'msal.1': 'old' });
  });

  it('hands out a token even if storage has no room for it', async () => {
    const silent = { ...task, op: 'silent' } as unknown as typeof task;
    const answer = async () => ({ cache: { 'msal.1': 'new' }, result: tokenResult() });
    const { ask, session } = open(answer, { 'msal.1': 'old' });
    session.fail({ operation: 'set' });
    expect(await ask(silent)).toEqual(tokenResult());
    expect(session.data[tokenCacheKey]).toEqual({ 'msal.1': 'old' });
  });

  it('leaves no forgotten token in storage, even if storage refuses the new cache', async () => {
    const answer = async () => ({ cache: { 'msal.2': 'other' }, result: { kind: 'done' } });
    const { ask, session } = open(answer, { 'msal.1': 'forgotten', 'msal.2': 'other' });
    session.fail({ operation: 'set' });
    await ask(task);
    expect(session.data).toEqual({});
  });
});
