import { describe, expect, it } from 'vitest';
import { namedRows } from '../../../../../components/popup/roles/named-rows';
import type { Scope } from '../../../../../utils/pim/eligibility';
import { eligible } from '../../../../screens/example';

const group = (name: string): Scope => ({ id: `/${name}`, name, kind: 'resourceGroup' });

describe('rows by name', () => {
  it('are sorted by role, then by scope, with numbers as numbers', () => {
    const rows = namedRows([
      eligible('Reader', { scope: group('rg-10') }),
      eligible('Contributor', { scope: group('rg-2') }),
      eligible('Reader', { scope: group('rg-9') }),
    ]);
    expect(rows.map((row) => `${row.roleName} ${row.scopeName}`)).toEqual([
      'Contributor rg-2',
      'Reader rg-9',
      'Reader rg-10',
    ]);
  });

  it('are computed once for a list, and again for another', () => {
    const list = [eligible('Reader')];
    expect(namedRows(list)).toBe(namedRows(list));
    expect(namedRows([...list])).not.toBe(namedRows(list));
  });

  it('leave the list unchanged', () => {
    const list = [eligible('Reader'), eligible('Contributor')];
    namedRows(list);
    expect(list.map(({ role }) => role.name)).toEqual(['Reader', 'Contributor']);
  });
});
