import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/pim/duration';
import { createRoleDefaults, type RoleDefaultsStore } from '../../../utils/settings/role-defaults';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';
import { elevationWith, START_MS } from '../support/records';

const { input } = elevationWith();
let nowMs: number;
let area: MemoryArea;
let roleDefaults: RoleDefaultsStore;
let isOurs: boolean;
beforeEach(() => {
  nowMs = START_MS;
  isOurs = true;
  area = createMemoryArea();
  roleDefaults = createRoleDefaults(
    area,
    () => nowMs,
    () => isOurs,
  );
});

describe('the defaults of a role’s form', () => {
  it('are the input that was sent last, and when', async () => {
    await roleDefaults.saveSent('ana|role', input);
    expect(await roleDefaults.forAccount('ana')).toEqual({
      'ana|role': { lastSent: { input, atMs: START_MS } },
    });
  });

  it('are the draft that was not sent yet, until it is sent', async () => {
    await roleDefaults.saveDraft('ana|role', input);
    expect((await roleDefaults.forAccount('ana'))['ana|role']?.draft).toEqual(input);
    await roleDefaults.saveSent('ana|role', input);
    expect((await roleDefaults.forAccount('ana'))['ana|role']?.draft).toBeUndefined();
  });

  it('are forgotten when the draft is discarded', async () => {
    await roleDefaults.saveDraft('ana|role', input);
    await roleDefaults.saveDraft('ana|role', null);
    expect(await roleDefaults.forAccount('ana')).toEqual({});
  });

  it('are forgotten after thirty days, also on disk', async () => {
    await roleDefaults.saveDraft('ana|old', input);
    await roleDefaults.saveSent('ana|old', input);
    nowMs += 30 * DAY_MS;
    expect(await roleDefaults.forAccount('ana')).toEqual({});
    await roleDefaults.saveSent('ana|new', input);
    expect(JSON.stringify(area.data)).not.toContain('ana|old');
  });

  it('belong to one account, and are forgotten with it', async () => {
    await roleDefaults.saveSent('ana|role', input);
    await roleDefaults.saveSent('ben|role', input);
    expect(Object.keys(await roleDefaults.forAccount('ben'))).toEqual(['ben|role']);
    await roleDefaults.forget('ana');
    expect(JSON.stringify(area.data)).not.toContain('ana|');
    expect(Object.keys(await roleDefaults.forAccount('ben'))).toEqual(['ben|role']);
  });

  it('are not stored for an account that has signed out meanwhile', async () => {
    isOurs = false;
    await roleDefaults.saveSent('ana|role', input);
    await roleDefaults.saveDraft('ana|role', input);
    expect(JSON.stringify(area.data)).not.toContain('ana|');
  });
});
