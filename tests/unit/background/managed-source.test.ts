import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedSource } from '../../../utils/background/managed-source';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const managedAreaAnswers = (answer: Promise<Record<string, unknown>>) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(answer as never);

describe('The managed policy that the browser hands out', () => {
  it('is what the managed storage area has', async () => {
    managedAreaAnswers(Promise.resolve({ hint: 'never' }));
    expect(await managedSource.read()).toEqual({ hint: 'never' });
  });

  it('is empty where Firefox has no managed storage for the extension', async () => {
    managedAreaAnswers(Promise.reject(new Error('Managed storage manifest not found')));
    expect(await managedSource.read()).toEqual({});
  });

  it.each(['An unexpected error occurred', 'The storage is not ready', ''])(
    'is unknown where the browser fails in another way: %s',
    async (words) => {
      managedAreaAnswers(Promise.reject(new Error(words)));
      await expect(managedSource.read()).rejects.toThrow(words);
    },
  );

  it('reports its own changes, not those of other areas', async () => {
    let changes = 0;
    managedSource.onChanged(() => changes++);
    await fakeBrowser.storage.local.set({ settings: 1 });
    expect(changes).toBe(0);
    await fakeBrowser.storage.managed.set({ hint: 'never' });
    expect(changes).toBe(1);
  });
});
