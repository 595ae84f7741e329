import { describe, expect, it } from 'vitest';
import type { Activation } from '../../../../utils/pim/activation';
import type { Eligibility } from '../../../../utils/pim/eligibility';
import type { Need } from '../../../../utils/portals/data/page-data';
import { type RoleName, roleIds } from '../../../../utils/portals/roles/role-ids';
import { suggest } from '../../../../utils/portals/suggest/suggest';
import { active, data, eligible, named, unit } from '../builders';

const ids = (names: RoleName[]): string[] => names.map((name) => roleIds[name]);
const readLogs: Need = {
  level: 'read',
  least: ids(['Reports Reader']),
  all: false,
  also: ids(['Security Reader', 'Application Administrator']),
};
const applications: Need = {
  level: 'manage',
  least: ids(['Cloud Application Administrator']),
  all: false,
  also: [],
};
const together: Need = {
  level: 'manage',
  least: ids(['Organizational Branding Administrator', 'Application Administrator']),
  all: true,
  also: [],
};

const offer = (need: Need, eligibilities: Eligibility[], activations: Activation[] = []) =>
  suggest(need, { eligibilities, activations }, data.roles);

function suggestions(need: Need, eligibilities: Eligibility[], activations: Activation[] = []) {
  const found = offer(need, eligibilities, activations);
  return found.kind === 'suggestions' ? found.list : [];
}

describe('somebody who is eligible', () => {
  it('is offered the least-privileged role first', () => {
    const list = suggestions(readLogs, [
      eligible('Application Administrator'),
      eligible('Security Reader'),
      eligible('Reports Reader'),
      eligible('Teams Administrator'),
    ]);
    expect(named(list)).toEqual(['Reports Reader', 'Security Reader', 'Application Administrator']);
  });

  it('sees which roles are broader than the page needs', () => {
    const list = suggestions(readLogs, [eligible('Reports Reader'), eligible('Security Reader')]);
    expect(list.map(({ broader }) => broader)).toEqual([false, true]);
  });

  it('is offered a role whose actions include those of the least-privileged one', () => {
    const list = suggestions(applications, [eligible('Application Administrator')]);
    expect(list).toMatchObject([{ broader: true }]);
  });

  it('is offered Global Administrator only when no other role would be enough', () => {
    const global = eligible('Global Administrator');
    expect(named(suggestions(readLogs, [global, eligible('Security Reader')]))).toEqual([
      'Security Reader',
    ]);
    expect(suggestions(readLogs, [global])).toMatchObject([{ broader: true }]);
  });

  it('is offered roles for the whole tenant before those for an administrative unit', () => {
    const list = suggestions(readLogs, [
      eligible('Reports Reader', unit),
      eligible('Security Reader'),
    ]);
    expect(named(list)).toEqual(['Security Reader', 'Reports Reader']);
  });

  it('both directly and through a group is offered the role once', () => {
    const list = suggestions(readLogs, [eligible('Reports Reader'), eligible('Reports Reader')]);
    expect(list).toHaveLength(1);
  });

  it('is recognised by ids in upper case', () => {
    const reader = eligible('Reports Reader');
    const id = reader.role.id.toUpperCase();
    expect(
      suggestions(readLogs, [{ ...reader, role: { ...reader.role, id, templateId: id } }]),
    ).toHaveLength(1);
  });
});

describe('somebody with an active role', () => {
  it('is covered until the role ends', () => {
    const role = active('Reports Reader', { endsAtMs: 9 });
    expect(offer(readLogs, [], [role])).toEqual({ kind: 'covered', by: role, untilMs: 9 });
  });

  it('is covered by the role that lasts longest', () => {
    const roles = [
      active('Reports Reader', { endsAtMs: 5 }),
      active('Security Reader', { endsAtMs: 9 }),
    ];
    expect(offer(readLogs, [], roles)).toMatchObject({ kind: 'covered', untilMs: 9 });
  });

  it('is covered by Global Administrator', () => {
    expect(offer(readLogs, [], [active('Global Administrator')]).kind).toBe('covered');
  });

  it('for an administrative unit is not covered', () => {
    const role = active('Reports Reader', { scope: unit });
    expect(offer(readLogs, [eligible('Security Reader')], [role]).kind).toBe('suggestions');
  });

  it('is not offered that role again', () => {
    const role = active('Reports Reader', { scope: unit });
    expect(offer(readLogs, [eligible('Reports Reader', unit)], [role]).kind).toBe('none');
  });
});

describe('somebody without an eligible role that would help', () => {
  it('sees the least-privileged role', () => {
    expect(offer(readLogs, [eligible('Teams Administrator')])).toEqual({
      kind: 'none',
      leastRoles: ['Reports Reader'],
    });
  });
});

describe('a need of two roles together', () => {
  const branding = 'Organizational Branding Administrator';
  it('offers both', () => {
    const list = suggestions(together, [eligible('Application Administrator'), eligible(branding)]);
    expect(named(list)).toEqual([branding, 'Application Administrator']);
  });

  it('offers the one that is missing', () => {
    const both = [eligible('Application Administrator'), eligible(branding)];
    expect(named(suggestions(together, both, [active(branding)]))).toEqual([
      'Application Administrator',
    ]);
  });

  it('is not met by one of them', () => {
    expect(offer(together, [eligible(branding)])).toEqual({
      kind: 'none',
      leastRoles: [branding, 'Application Administrator'],
    });
  });

  it('is covered as long as both are active', () => {
    const roles = [
      active(branding, { endsAtMs: 5 }),
      active('Application Administrator', { endsAtMs: 9 }),
    ];
    expect(offer(together, [], roles)).toMatchObject({ kind: 'covered', untilMs: 5 });
  });
});
