import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/pim/duration';
import { createMemory, type Memory } from '../../../utils/settings/remembered';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';
import { elevationWith, START_MS } from '../support/records';

const { input } = elevationWith();
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
    await memory.saveSent('ana|role', input);
    expect(await memory.of('ana')).toEqual({ 'ana|role': { lastSent: { input, atMs: START_MS } } });
  });

  it('is what was typed and not sent, until it is sent', async () => {
    await memory.saveDraft('ana|role', input);
    expect((await memory.of('ana'))['ana|role']?.draft).toEqual(input);
    await memory.saveSent('ana|role', input);
    expect((await memory.of('ana'))['ana|role']?.draft).toBeUndefined();
  });

  it('is forgotten when the draft is thrown away', async () => {
    await memory.saveDraft('ana|role', input);
    await memory.saveDraft('ana|role', null);
    expect(await memory.of('ana')).toEqual({});
  });

  it('is forgotten after thirty days, on disk too', async () => {
    await memory.saveDraft('ana|old', input);
    await memory.saveSent('ana|old', input);
    nowMs += 30 * DAY_MS;
    expect(await memory.of('ana')).toEqual({});
    await memory.saveSent('ana|new', input);
    expect(JSON.stringify(area.data)).not.toContain('ana|old');
  });

  it("is one account's own, and leaves with it", async () => {
    await memory.saveSent('ana|role', input);
    await memory.saveSent('ben|role', input);
    expect(Object.keys(await memory.of('ben'))).toEqual(['ben|role']);
    await memory.forget('ana');
    expect(JSON.stringify(area.data)).not.toContain('ana|');
    expect(Object.keys(await memory.of('ben'))).toEqual(['ben|role']);
  });

  it('is nothing where its account has left meanwhile', async () => {
    isOurs = false;
    await memory.saveSent('ana|role', input);
    await memory.saveDraft('ana|role', input);
    expect(JSON.stringify(area.data)).not.toContain('ana|');
  });
});
