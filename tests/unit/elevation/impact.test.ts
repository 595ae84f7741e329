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

function judge(listed?: Eligibility, read = async () => defaultSettings) {
  const settings = { read } as Partial<SettingsStore> as SettingsStore;
  return createImpact({ settings, listed: () => listed });
}

describe('What is renewed with nobody there', () => {
  it('is a group that cannot hold roles, at the click or as listed since', async () => {
    expect(await judge().mayRenew(group(false))).toBe(true);
    expect(await judge(group(false)).mayRenew(group())).toBe(true);
  });

  it('is no group that can hold roles, or of which nobody knows', async () => {
    expect(await judge().mayRenew(group(true))).toBe(false);
    expect(await judge().mayRenew(group())).toBe(false);
  });

  it('is no group that a list says since can hold roles, and so it is no one click', async () => {
    expect(await judge(group(true)).mayRenew(group(false))).toBe(false);
    expect(await judge(group(true)).isHigh(group(false))).toBe(true);
  });

  it('is nothing while the settings cannot be read', async () => {
    const broken = () => Promise.reject(new Error('The disk cannot be reached.'));
    expect(await judge(undefined, broken).mayRenew(group(false))).toBe(false);
  });
});
