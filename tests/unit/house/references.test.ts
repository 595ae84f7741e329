import { expect, it } from 'vitest';
import { brokenReferences } from '../../run/house/references';
import { readRepository } from '../../run/house/repository';

it('Every section, path, document, link and command that is named anywhere is there', () => {
  const { files, known } = readRepository();
  expect(files.flatMap((file) => brokenReferences(file, known))).toEqual([]);
});
