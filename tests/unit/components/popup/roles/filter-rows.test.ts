import { describe, expect, it } from 'vitest';
import { filterRows } from '../../../../../components/popup/roles/filter-rows';
import { roleRows } from '../../../../../components/popup/roles/role-rows';
import { ana, eligible, overview, snapshot } from '../../../../screens/example';

function found(names: string[], typed: string): string[] {
  const eligibilities = names.map((name) => eligible(name));
  const view = { overview: overview(), page: undefined, intent: undefined };
  const snapshots = [snapshot({ eligibilities, roleDefaults: {} })];
  const rows = roleRows({ ...view, snapshots }, []);
  return filterRows(rows, typed).map((row) => row.eligibility.role.name);
}

describe('the filter, with several accounts', () => {
  const tenant = { name: 'Fabrikam', domains: ['fabrikam.com', 'fabrikam.onmicrosoft.com'] };
  const guest = { ...ana, tenantId: 'f', objectId: 'guest', tenant };
  const accounts = [ana, guest];
  const view = { overview: overview({ accounts }), page: undefined, intent: undefined };
  const snapshots = accounts.map((account) =>
    snapshot({
      account,
      eligibilities: [eligible('Security Reader', {}, account)],
      roleDefaults: {},
    }),
  );
  const found = (typed: string) =>
    filterRows(roleRows({ ...view, snapshots }, []), typed).map((row) => row.accountTag);

  it.each(['fabrikam', 'security fabrikam.com', 'fabrikam.onm'])('finds a tenant: %s', (typed) => {
    expect(found(typed)).toEqual(['Fabrikam']);
  });

  it('finds a user name, and the account tag of a tenant whose name is not read', () => {
    expect(found('ana@')).toEqual(['contoso.com', 'Fabrikam']);
    expect(found('reader contoso.com')).toContain('contoso.com');
  });
});

describe('the filter', () => {
  const names = ['Helpdesk Administrator', 'Exchange Administrator', 'Reports Reader'];

  it('shows every role while nothing is typed', () => {
    expect(found(names, '  ')).toHaveLength(3);
  });

  it('finds a role by the beginnings of its words', () => {
    expect(found(names, 'help adm')).toEqual(['Helpdesk Administrator']);
  });

  it('ignores the order of the words', () => {
    expect(found(names, 'adm exch')).toEqual(['Exchange Administrator']);
  });

  it('puts roles that begin with what was typed first', () => {
    expect(found(['Global Reader', 'Reports Reader', 'Reader of Logs'], 'reader')[0]).toBe(
      'Reader of Logs',
    );
  });

  it('searches inside words only when no word begins with what was typed', () => {
    expect(found(names, 'change')).toEqual(['Exchange Administrator']);
    expect(found([...names, 'Change Reviewer'], 'change')).toEqual(['Change Reviewer']);
  });

  it('ignores case and accents', () => {
    expect(found(['Privilégié'], 'PRIVILEGIE')).toEqual(['Privilégié']);
  });

  it('finds nothing for a word that is in no role', () => {
    expect(found(names, 'help zzz')).toEqual([]);
  });
});
