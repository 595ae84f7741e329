import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas } from '../../run/mutants/areas';
import { placesOf } from '../../run/mutants/place-of-change';

const all = areas.flatMap(({ name, mutants }) => mutants.map((mutant) => ({ name, ...mutant })));
const occurrences = (file: string, text: string): number =>
  placesOf(text, readFileSync(file, 'utf8')).length;

describe('The list of mutants', () => {
  it('has at least sixty, and at least two for each area', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    for (const { name, mutants } of areas) expect(mutants.length, name).toBeGreaterThanOrEqual(2);
  });

  it('names each mutant once', () => {
    const names = all.map(({ name, breaks }) => `${name}: ${breaks}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  const rows = all.map((mutant) => [`${mutant.name}: ${mutant.breaks}`, mutant] as const);
  it.each(rows)('%s: its text is found once, and its tests exist', (_, mutant) => {
    expect(occurrences(mutant.file, mutant.find)).toBe(1);
    expect(mutant.replace).not.toBe(mutant.find);
    expect(mutant.tests.length).toBeGreaterThan(0);
    expect(mutant.tests.filter((test) => !existsSync(test))).toEqual([]);
  });
});
