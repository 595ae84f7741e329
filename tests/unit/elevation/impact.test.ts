import { describe, expect, it } from 'vitest';
import { createImpact } from '../../../utils/elevation/impact';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { SettingsStore } from '../../../utils/settings/settings';
import { defaultSettings } from '../../../utils/settings/shape';
import { eligibilityWith } from '../support/records';

const group = (roleAssignable?: boolean): Eligibility =>
  eligibilityWith({
    surface: 'groups',
    role: { id: 'member', name: 'Member' },
    scope: {
      id: 'group',
      name: 'Group',
      kind: 'group',
      ...(roleAssignable !== undefined && { roleAssignable }),
    },
  });

function impactOf(listed?: Eligibility, read = async () => defaultSettings) {
  const settings = { read } as Partial<SettingsStore> as SettingsStore;
  return createImpact({ settings, listed: () => listed });
}

describe('What may be renewed while the person is away', () => {
  it('is a group that cannot hold roles, by the click or by a later list', async () => {
    expect(await impactOf().mayRenew(group(false))).toBe(true);
    expect(await impactOf(group(false)).mayRenew(group())).toBe(true);
  });

  it('is no group that can hold roles, or of which that is unknown', async () => {
    expect(await impactOf().mayRenew(group(true))).toBe(false);
    expect(await impactOf().mayRenew(group())).toBe(false);
  });

  it('is no group that can hold roles by a later list, which makes it high-impact, too', async () => {
    expect(await impactOf(group(true)).mayRenew(group(false))).toBe(false);
    expect(await impactOf(group(true)).isHigh(group(false))).toBe(true);
  });

  it('is nothing while the settings cannot be read', async () => {
    const broken = () => Promise.reject(new Error('The disk cannot be reached.'));
    expect(await impactOf(undefined, broken).mayRenew(group(false))).toBe(false);
  });
});
