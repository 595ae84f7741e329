import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { surface } from '../../../utils/pim/eligibility';

/** The rooms of the house, from the ground up. A file may use its own room and those below. */
const floors: string[][] = [
  ['utils/async'],
  ['utils/pim'],
  ['utils/storage', 'utils/i18n'],
  ['utils/settings'],
  ['utils/snapshot'],
  ['utils/messages'],
  ['utils/auth'],
  ['utils/http'],
  ['utils/surfaces'],
  ['utils/elevation', 'utils/portals', 'utils/badge'],
  ['utils/background', 'components'],
  ['entrypoints'],
];
/** Views show and ask: they know no network, no tokens, no engine. */
const forViews = ['utils/pim', 'utils/i18n', 'utils/settings', 'utils/snapshot', 'utils/messages'];

const roomOf = (path: string): string | undefined =>
  floors.flat().find((room) => path.startsWith(`${room}/`));
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:from\s+|import\s*\(?\s*)'(\.[^']+)'/g);
  return [...found].map((match) => relative('.', join(dirname(file), match[1] ?? '')));
}

const files = ['utils', 'components', 'entrypoints'].flatMap(filesIn);

describe('The house', () => {
  it('has a floor for every folder of utils', () => {
    const folders = readdirSync('utils').map((name) => `utils/${name}`);
    expect(folders.filter((folder) => !floors.flat().includes(folder))).toEqual([]);
  });

  it('lets a room use only its own floor and those below', () => {
    const upward = files.flatMap((file) => {
      const own = roomOf(file) ?? '';
      return importsOf(file)
        .map((target) => ({ target, room: roomOf(target) }))
        .filter(({ room }) => room && room !== own && floorOf(room) >= floorOf(own))
        .map(({ target }) => `${file} → ${target}`);
    });
    expect(upward).toEqual([]);
  });

  it('keeps components away from network, tokens and the engine', () => {
    const reached = files
      .filter((file) => file.startsWith('components/'))
      .flatMap((file) => importsOf(file).map((target) => ({ file, room: roomOf(target) })))
      .filter(({ room }) => room && room !== 'components' && !forViews.includes(room))
      .map(({ file, room }) => `${file} → ${room}`);
    expect(reached).toEqual([]);
  });

  it('keeps the domain free of anything but small pure libraries', () => {
    const foreign = files
      .filter((file) => file.startsWith('utils/pim/'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)])
      .map((match) => match[1]);
    expect([...new Set(foreign)].sort()).toEqual(['tinyduration', 'zod/mini']);
  });

  it('compares surfaces by name nowhere: what differs is a trait, or in utils/surfaces', () => {
    const names = surface.options.join('|');
    const branch = new RegExp(`[sS]urface\\)?\\s*[!=]==\\s*'(${names})'|'(${names})'\\s*[!=]==`);
    const branching = files
      .filter((file) => !file.startsWith('utils/surfaces/'))
      .filter((file) => branch.test(readFileSync(file, 'utf8')));
    expect(branching).toEqual([]);
  });

  it('calls fetch in utils/http only', () => {
    const callers = files.filter((file) => /\bfetch\(/.test(readFileSync(file, 'utf8')));
    // The background's port hands the browser's fetch to `utils/http` and reads our own data files.
    expect(callers).toEqual(['utils/background/browser-ports.ts', 'utils/http/http.ts'].sort());
  });

  it('keeps entrypoints to wiring', () => {
    const long = files
      .filter((file) => file.startsWith('entrypoints/'))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 61);
    expect(long).toEqual([]);
  });
});
