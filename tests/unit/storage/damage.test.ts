import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordDefinitions } from '../../../utils/background/record-definitions';
import { elevation } from '../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { type LocalKey, localKeys } from '../../../utils/storage/keys';
import type { RecordDefinition } from '../../../utils/storage/record';
import { createStored } from '../../../utils/storage/stored';
import { createMemoryArea } from '../support/memory-area';
import { mutated } from '../support/mutated';
import { storedData, withAsk } from '../support/stored-records';

const definitionOf = (key: LocalKey) => recordDefinitions[key] as RecordDefinition<unknown>;
const versionOf = (key: LocalKey) => definitionOf(key).version;
const runs = { numRuns: 500 };

/** What the next worker finds of a record, and what it leaves on disk. */
async function opened(key: LocalKey, record: unknown) {
  const area = createMemoryArea({ [key]: structuredClone(record) });
  const value = await createStored(area, definitionOf(key)).read();
  return { area, value, aside: area.data[`damaged:${key}`] };
}

/** What a record consists of, by name: elements, entries or fields. */
const partsOf = (data: unknown): Record<string, unknown> => ({
  ...(Object.hasOwn(data as object, 'entries')
    ? (data as { entries: object }).entries
    : (data as object)),
});

/** A record with other parts in the place of these. */
function withParts(key: LocalKey, parts: Record<string, unknown>): unknown {
  const data: unknown = storedData[key];
  if (Array.isArray(data)) return Object.values(parts);
  if (key === 'history') return { ...storedData.history, entries: Object.values(parts) };
  return parts;
}

const everyPart = localKeys.flatMap((key) =>
  Object.keys(partsOf(storedData[key])).map((part) => ({ key, part })),
);

describe.each(localKeys)('The record %s', (key) => {
  const data: unknown = storedData[key];
  const version = versionOf(key);

  it('has a definition of its own, by which all of a sound record is read', async () => {
    expect(definitionOf(key).key).toBe(key);
    const { area, value } = await opened(key, { version, data });
    expect(value).toEqual(data);
    expect(area.writes).toBe(0);
  });

  it('of a later version is read as far as it is known, and its original is kept whole', async () => {
    const parts = Object.entries(partsOf(data)).map(([name, part]) => [
      name,
      typeof part === 'object' && part !== null && key !== 'settings' && !Array.isArray(part)
        ? { ...part, ofALaterVersion: true }
        : part,
    ]);
    const later = { version: version + 1, data: withParts(key, Object.fromEntries(parts)) };
    const { area, value, aside } = await opened(key, later);
    expect(value).toEqual(data);
    expect(aside).toEqual([{ atMs: null, record: later }]);
    expect(area.data[key]).toEqual({ version, data });
  });

  it('of an earlier version is read whole', async () => {
    const { value, aside } = await opened(key, { version: 1, data: withAsk(data) });
    expect(value).toEqual(data);
    expect(aside).toBeUndefined();
  });

  it.each([
    ['cut off', JSON.stringify({ version, data }).slice(0, -5)],
    ['with its data cut off', { version, data: JSON.stringify(data).slice(0, -5) }],
    ['of another kind', { version, data: 7 }],
    ['nothing at all', null],
  ])('%s is empty, and its original is kept', async (_, found) => {
    const { value, aside } = await opened(key, found);
    const { empty, unreadable = empty } = definitionOf(key);
    expect(value).toEqual(unreadable);
    expect(aside).toEqual([{ atMs: null, record: found }]);
  });

  it('never throws, whatever lies there, and keeps what it did not read whole', async () => {
    const records = fc.oneof(
      mutated([{ version, data }]),
      fc.anything({ withDate: true, withMap: true, withBigInt: true }),
    );
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        const { area, value, aside } = await opened(key, record);
        if (aside !== undefined) expect(aside).toEqual([{ atMs: null, record }]);
        // What was kept is sound, and is found again.
        const again = await opened(key, area.data[key]);
        expect(again.value).toEqual(value);
      }),
      runs,
    );
  });
});

describe('Damage to one part of a record', () => {
  it('costs no other part, and the original is kept', async () => {
    const damages = fc
      .constantFrom(...everyPart)
      .chain(({ key, part }) =>
        mutated([partsOf(storedData[key])[part]]).map((damaged) => ({ key, part, damaged })),
      );
    await fc.assert(
      fc.asyncProperty(damages, async ({ key, part, damaged }) => {
        const parts = { ...partsOf(storedData[key]), [part]: damaged };
        const record = { version: versionOf(key), data: withParts(key, parts) };
        const { value, aside } = await opened(key, record);
        const { [part]: _, ...others } = partsOf(storedData[key]);
        const kept = Object.values(partsOf(value));
        for (const other of Object.values(others)) expect(kept).toContainEqual(other);
        if (key === 'history') expect(value).toMatchObject({ clearedAtMs: expect.any(Number) });
        const isWhole = kept.length === Object.keys(parts).length;
        if (!isWhole || aside !== undefined) expect(aside).toEqual([{ atMs: null, record }]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(Object.keys(elevation.shape))(
    'of an elevation in its %s has a fallback only where nothing is sent by it',
    async (field) => {
      const [active, ...others] = storedData.journal;
      const damaged = { ...active, [field]: { wrong: true } };
      const { value, aside } = await opened('journal', { version: 2, data: [damaged, ...others] });
      const shown = { dismissed: undefined, effect: undefined };
      const looks = { tries: 0, missing: undefined, seenAtMs: undefined };
      const harmless = { ...shown, ...looks, renewal: null };
      const fallbacks: Record<string, unknown> = { ...harmless, error: pimErrorOf('unavailable') };
      const mended = field in fallbacks ? [{ ...active, [field]: fallbacks[field] }] : [];
      expect(value).toEqual([...mended, ...others]);
      expect(aside).toBeDefined();
    },
  );

  it('guesses nothing of an elevation that decides what is sent or was sent', async () => {
    const mayFallBack = ['tries', 'error', 'renewal', 'dismissed', 'effect'];
    await fc.assert(
      fc.asyncProperty(mutated(storedData.journal), async (damaged) => {
        const { value } = await opened('journal', { version: 2, data: [damaged] });
        for (const elevation of value as Record<string, unknown>[]) {
          for (const [field, kept] of Object.entries(elevation)) {
            if (mayFallBack.includes(field)) continue;
            expect(kept, field).toEqual((damaged as Record<string, unknown>)[field]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never lets a renewal be sent that nobody can read', async () => {
    const damaged = { ...storedData.journal[0], renewal: { id: 'next' } };
    const { value } = await opened('journal', { version: 2, data: [damaged] });
    expect(value).toEqual([{ ...storedData.journal[0], renewal: null }]);
  });

  it('leaves the application id, whatever else is wrong with the settings', async () => {
    const wrong = Object.keys(storedData.settings).map((name) => [name, { wrong: name }]);
    const registration = { clientId: storedData.settings.registration.clientId };
    const data = { ...Object.fromEntries(wrong), registration };
    const { value } = await opened('settings', { version: 1, data });
    expect(value).toMatchObject({
      registration: { ...registration, tenant: 'organizations', cloud: 'global' },
    });
  });

  const strict = { oneClick: 'never', hint: 'never', autoReload: false };

  it.each(Object.entries(strict))(
    'of the setting %s leaves its strictest value',
    async (name, kept) => {
      const data = { ...storedData.settings, [name]: 'of a later version' };
      const { value } = await opened('settings', { version: 1, data });
      expect(value).toEqual({ ...storedData.settings, [name]: kept });
    },
  );

  it('of all settings leaves the strictest values', async () => {
    const { value } = await opened('settings', { version: 1, data: 'cut off' });
    expect(value).toMatchObject(strict);
    expect(await opened('settings', undefined)).toMatchObject({ value: { oneClick: 'standard' } });
  });

  it.each([
    ['a line', { Operators: ['Exchange Administrator', 7] }],
    ['all', 7],
  ])('of what groups carry (%s) lets no role be activated by one click', async (_, carries) => {
    const data = { ...storedData.settings, oneClick: 'standard', carries };
    const { value } = await opened('settings', { version: 1, data });
    expect(value).toMatchObject({ oneClick: 'never', hint: storedData.settings.hint });
  });
});
