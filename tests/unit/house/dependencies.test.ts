import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCircles } from '../../run/house/circles';
import { floors, roomOf, upwardImports } from '../../run/house/floors';
import { functionsOf } from '../../run/house/functions';
import { importsByFile } from '../../run/house/imports';
import { shippedSources } from '../../run/house/source-files';
import { surfaceBranches } from '../../run/house/surface-branches';

/** What views may import. They show and send commands; they know no network, no tokens, no engine. */
const allowedForViews = [
  'utils/pim',
  'utils/i18n',
  'utils/settings',
  'utils/snapshot',
  'utils/messages',
  'utils/set-up/register',
];

const sources = shippedSources();
const imports = importsByFile(sources);

describe('The house', () => {
  it('has a floor for every folder of utils', () => {
    const folders = readdirSync('utils').map((name) => `utils/${name}`);
    expect(folders.filter((folder) => !floors.flat().includes(folder))).toEqual([]);
  });

  it('lets a room use only its own floor and those below', () => {
    expect(upwardImports(imports)).toEqual([]);
  });

  it('has no files that import one another in a circle, not even their types', () => {
    expect(importCircles(imports)).toEqual([]);
  });

  it('has no function of more than a hundred lines', () => {
    const long = sources.flatMap(functionsOf).filter(({ lines }) => lines > 100);
    expect(long).toEqual([]);
  });

  it('keeps components away from network, tokens and the engine', () => {
    const reached = [...imports]
      .filter(([file]) => file.startsWith('components/'))
      .flatMap(([file, targets]) => targets.map((target) => ({ file, room: roomOf(target) })))
      .filter(({ room }) => room && room !== 'components' && !allowedForViews.includes(room))
      .map(({ file, room }) => `${file} → ${room}`);
    expect(reached).toEqual([]);
  });

  it('keeps the domain free of anything but small pure libraries', () => {
    const foreign = sources
      .filter(({ path }) => path.startsWith('utils/pim/'))
      .flatMap((source) => source.imports.filter((specifier) => !specifier.startsWith('.')));
    expect([...new Set(foreign)].sort()).toEqual(['tinyduration', 'zod/mini']);
  });

  it('compares surfaces by name nowhere: what differs is a trait, or in utils/surfaces', () => {
    const branching = sources
      .filter(({ path }) => !path.startsWith('utils/surfaces/'))
      .flatMap(surfaceBranches);
    expect(branching).toEqual([]);
  });

  it('calls fetch in utils/http only', () => {
    const callers = sources.filter(({ text }) => /\bfetch\(/.test(text)).map(({ path }) => path);
    // The background's port hands the browser's fetch to `utils/http` and reads our own data files.
    const outside = callers.filter((path) => !path.startsWith('utils/http/'));
    expect(outside).toEqual(['utils/background/browser-ports.ts']);
  });

  it('keeps entrypoints to wiring', () => {
    const long = sources
      .filter(({ path }) => path.startsWith('entrypoints/'))
      .filter(({ lines }) => lines > 60)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
