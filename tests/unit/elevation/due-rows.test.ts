import { describe, expect, it } from 'vitest';
import { dueRows, missingRows, nextLookAtMs } from '../../../utils/elevation/due-rows';
import { emptySnapshot } from '../../../utils/elevation/list-state';
import type { Activation } from '../../../utils/pim/activation';
import { activationWith, ana, START_MS } from '../support/records';

const missing = { sinceMs: START_MS, looks: 0, nextLookAtMs: START_MS };
function azureRow(index: number, change: Partial<Activation['missing'] & object> = {}): Activation {
  const id = `/subscriptions/${index}`;
  const scope = { id, name: id, kind: 'subscription' as const };
  const row = activationWith({ key: id, surface: 'azure', scope });
  return { ...row, missing: { ...missing, ...change } };
}
const azureRows = (count: number): Activation[] =>
  Array.from({ length: count }, (_, index) => azureRow(index));

describe('the rows that are looked at', () => {
  it('are those that are missing, and that no elevation stands for', () => {
    const [first, second] = azureRows(2);
    const snapshot = { ...emptySnapshot(ana), activations: [activationWith(), first!, second!] };
    expect(missingRows(snapshot, new Set([first!.key]))).toEqual([second]);
  });

  it('are at six scopes at most in one round, the least looked at first', () => {
    const rows = [azureRow(99, { looks: 1 }), ...azureRows(6)];
    expect(dueRows(rows, START_MS)).toEqual(azureRows(6));
    expect(dueRows(azureRows(130), START_MS)).toHaveLength(6);
  });

  it('are all those of one scope, however it is written', () => {
    const row = azureRow(1);
    const other = { ...row, key: 'another role', scope: { ...row.scope, id: '/SUBSCRIPTIONS/1' } };
    expect(dueRows([row, other, ...azureRows(9)], START_MS)).toHaveLength(8);
  });

  it('are all rows of a surface that has one list of everything', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      activationWith({ key: String(index), missing }),
    );
    expect(dueRows(rows, START_MS)).toHaveLength(20);
  });

  it('are none before their time', () => {
    const later = azureRow(1, { nextLookAtMs: START_MS + 1 });
    expect(dueRows([later], START_MS)).toEqual([]);
    expect(nextLookAtMs([later, azureRow(2, { nextLookAtMs: START_MS + 2 })])).toBe(START_MS + 1);
    expect(nextLookAtMs([activationWith()])).toBeNull();
  });
});
