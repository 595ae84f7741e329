import { expect, it } from 'vitest';
import { lossesOf } from '../../run/wire-losses';

it('a field that the schema does not have is no loss', () => {
  expect(lossesOf({ id: '1', other: 2 }, { id: '1' })).toEqual([]);
});

it('a field that the service did not send is no loss', () => {
  expect(lossesOf({ id: '1', ends: null }, { id: '1', ends: null, starts: null })).toEqual([]);
});

it('a lost value is named by its path', () => {
  const raw = { schedule: { ends: { at: '2026-01-01' } }, ids: ['a', 'b'] };
  expect(lossesOf(raw, { schedule: { ends: null }, ids: ['a', 'c'] })).toEqual([
    'schedule.ends',
    'ids[1]',
  ]);
});

it('a shortened list is a loss', () => {
  expect(lossesOf(['a', 'b'], ['a'], 'names')).toEqual(['names']);
});
