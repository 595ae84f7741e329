import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/pim/duration';
import { createMemory, type Memory } from '../../../utils/settings/remembered';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';
import { itemWith, START_MS } from '../support/records';

const { ask } = itemWith();
let nowMs: number;
let area: MemoryArea;
let memory: Memory;
let isOurs: boolean;
beforeEach(() => {
  nowMs = START_MS;
  isOurs = true;
  area = createMemoryArea();
  memory = createMemory(
    area,
    () => nowMs,
    () => isOurs,
  );
});

describe('what is remembered of a role', () => {
  it('is what was sent last, and when', async () => {
    await memory.saveSent('ana|role', ask);
    expect(await memory.of('ana')).toEqual({ 'ana|role': { lastSent: { ask, atMs: START_MS } } });
  });

  it('is what was typed and not sent, until it is sent', async () => {
    await memory.saveDraft('ana|role', ask);
    expect((await memory.of('ana'))['ana|role']?.draft).toEqual(ask);
    await memory.saveSent('ana|role', ask);
    expect((await memory.of('ana'))['ana|role']?.draft).toBeUndefined();
  });

  it('is forgotten when the draft is thrown away', async () => {
    await memory.saveDraft('ana|role', ask);
    await memory.saveDraft('ana|role', null);
    expect(await memory.of('ana')).toEqual({});
  });

  it('is forgotten after thirty days, on disk too', async () => {
    await memory.saveDraft('ana|old', ask);
    await memory.saveSent('ana|old', ask);
    nowMs += 30 * DAY_MS;
    expect(await memory.of('ana')).toEqual({});
    await memory.saveSent('ana|new', ask);
    expect(JSON.stringify(area.data)).not.toContain('ana|old');
  });

  it("is one account's own, and leaves with it", async () => {
    await memory.saveSent('ana|role', ask);
    await memory.saveSent('ben|role', ask);
    expect(Object.keys(await memory.of('ben'))).toEqual(['ben|role']);
    await memory.forget('ana');
    expect(JSON.stringify(area.data)).not.toContain('ana|');
    expect(Object.keys(await memory.of('ben'))).toEqual(['ben|role']);
  });

  it('is nothing where its account has left meanwhile', async () => {
    isOurs = false;
    await memory.saveSent('ana|role', ask);
    await memory.saveDraft('ana|role', ask);
    expect(JSON.stringify(area.data)).not.toContain('ana|');
  });
});
