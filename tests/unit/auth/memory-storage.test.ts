import { expect, it } from 'vitest';
import { createMemoryStorage, entriesOf } from '../../../utils/auth/memory-storage';

it('a storage in memory behaves as the web storage that MSAL expects', () => {
  const storage = createMemoryStorage({ a: '1' });
  storage.setItem('b', 2 as unknown as string);
  expect(entriesOf(storage)).toEqual({ a: '1', b: '2' });
  expect([storage.length, storage.key(1), storage.key(9)]).toEqual([2, 'b', null]);
  expect([storage.getItem('b'), storage.getItem('c')]).toEqual(['2', null]);
  storage.removeItem('a');
  expect(entriesOf(storage)).toEqual({ b: '2' });
  storage.clear();
  expect(storage.length).toBe(0);
});
