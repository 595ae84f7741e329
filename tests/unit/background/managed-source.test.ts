import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedSource } from '../../../utils/background/managed-source';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const answers = (answer: Promise<Record<string, unknown>>) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(answer as never);

describe('Managed policy as the browser hands it out', () => {
  it('is what lies in the managed area', async () => {
    answers(Promise.resolve({ hint: 'never' }));
    expect(await managedSource.read()).toEqual({ hint: 'never' });
  });

  it('is none where Firefox says that nobody manages the extension', async () => {
    answers(Promise.reject(new Error('Managed storage manifest not found')));
    expect(await managedSource.read()).toEqual({});
  });

  it.each(['An unexpected error occurred', 'The storage is not ready', ''])(
    'is not known where the browser fails in another way: %s',
    async (words) => {
      answers(Promise.reject(new Error(words)));
      await expect(managedSource.read()).rejects.toThrow(words);
    },
  );

  it('tells of its changes, and of no other area’s', async () => {
    let changes = 0;
    managedSource.onChanged(() => changes++);
    await fakeBrowser.storage.local.set({ settings: 1 });
    expect(changes).toBe(0);
    await fakeBrowser.storage.managed.set({ hint: 'never' });
    expect(changes).toBe(1);
  });
});
