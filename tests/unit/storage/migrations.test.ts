import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordDefinitions } from '../../../utils/background/record-definitions';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { localKeys } from '../../../utils/storage/keys';
import { readRecord } from '../../../utils/storage/read-record';
import { elevationWith } from '../support/records';
import { storedData, withAsk } from '../support/stored-records';

const renamed = ['drafts', 'history', 'journal', 'reasons'] as const;

describe('Version 1, in which an input was still called an ask,', () => {
  it.each(renamed)('loses nothing of the record %s', (key) => {
    const found = { version: 1, data: withAsk(storedData[key]) };
    expect(JSON.stringify(found)).not.toContain('"input"');
    expect(readRecord(recordDefinitions[key] as never, found)).toEqual({
      value: storedData[key],
      lost: 0,
      isLater: false,
    });
  });

  it.each(renamed)('is also what builds after the rename wrote of the record %s', (key) => {
    const found = { version: 1, data: storedData[key] };
    expect(readRecord(recordDefinitions[key] as never, found)).toMatchObject({
      value: storedData[key],
      lost: 0,
    });
  });

  it('may hold both in one journal, and in one elevation', () => {
    const [active, uncertain, failed] = storedData.journal;
    const data = [withAsk(active), { ...uncertain, ask: { wrong: true } }, failed];
    const { value } = readRecord(recordDefinitions.journal, { version: 1, data });
    expect(value).toEqual(storedData.journal);
  });

  it('had as its message whom an error is about', () => {
    const stored = elevationWith({ error: pimErrorOf('wrongAccount', 'ben@contoso.com') });
    const { value } = readRecord(recordDefinitions.journal, { version: 1, data: [stored] });
    expect(value[0]?.error).toEqual(pimErrorOf('wrongAccount', '', { about: 'ben@contoso.com' }));
    const newer = elevationWith({ error: pimErrorOf('wrongAccount', '', { about: 'ana@a.com' }) });
    const read = readRecord(recordDefinitions.journal, { version: 1, data: [newer] });
    expect(read.value).toEqual([newer]);
  });
});

describe('Migrations', () => {
  it('take anything that may lie in a record, and throw at nothing', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withNullPrototype: true });
    fc.assert(
      fc.property(fc.constantFrom(...localKeys), anything, (key, data) => {
        for (const { migrate } of recordDefinitions[key].migrations) migrate(data);
      }),
      { numRuns: 2_000 },
    );
  });

  it('change nothing of what is of the current version already', () => {
    for (const key of localKeys) {
      const { migrations } = recordDefinitions[key];
      for (const { migrate } of migrations)
        expect(migrate(storedData[key])).toEqual(storedData[key]);
    }
  });
});
