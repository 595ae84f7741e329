import { describe, expect, it } from 'vitest';
import { filterRows } from '../../../../../components/popup/roles/filter-rows';
import { roleRows } from '../../../../../components/popup/roles/role-rows';
import { ana, eligible, NOW_MS, overview, snapshot } from '../../../../screens/example';

function found(names: string[], typed: string): string[] {
  const eligibilities = names.map((name) => eligible(name));
  const view = { overview: overview(), page: undefined, intent: undefined };
  const snapshots = [snapshot({ eligibilities, roleDefaults: {} })];
  const rows = roleRows({ ...view, snapshots }, [], NOW_MS);
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
    filterRows(roleRows({ ...view, snapshots }, [], NOW_MS), typed).map((row) => row.accountTag);

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

describe('the filter, by what a scope is in', () => {
  const subscription = '1ad00000-0000-4000-8000-000000000001';
  const inside = (name: string, parent?: string) =>
    eligible('Contributor', {
      surface: 'azure',
      scope: {
        id: `/subscriptions/${subscription}/resourceGroups/rg-web/providers/Microsoft.KeyVault/vaults/${name}`,
        ...{ name, kind: 'resource' as const },
        ...(parent && { parent }),
      },
    });
  const found = (typed: string, ...eligibilities: ReturnType<typeof eligible>[]): string[] => {
    const view = { overview: overview(), page: undefined, intent: undefined };
    const snapshots = [snapshot({ eligibilities, roleDefaults: {} })];
    const rows = filterRows(roleRows({ ...view, snapshots }, [], NOW_MS), typed);
    return rows.map(({ eligibility }) => eligibility.scope.name || eligibility.role.name);
  };
  const all = [inside('kv-1', 'Contoso Production'), eligible('Administrator')];

  it.each(['production', 'rg-web', subscription, '1ad0', 'contrib prod'])(
    'finds the row, whether or not it shows: %s',
    (typed) => {
      expect(found(typed, ...all)).toEqual(['kv-1']);
    },
  );

  it.each(['vaults', 'subscriptions', 'microsoft'])(
    'does not find what stands in every path: %s',
    (typed) => {
      expect(found(typed, ...all)).toEqual([]);
    },
  );

  it('takes two letters for the beginning of a name, not of an id', () => {
    expect(found('1a', ...all)).toEqual([]);
    expect(found('ad', ...all)).toEqual(['Administrator']);
  });

  it('finds an administrative unit by its id', () => {
    const id = '/administrativeUnits/5e1e2d3c-1111-4222-8333-444455556666';
    const unit = eligible('Reader', { scope: { id, name: 'Sales', kind: 'administrativeUnit' } });
    expect(found('5e1e2d3c-1111', unit)).toEqual(['Sales']);
  });
});
