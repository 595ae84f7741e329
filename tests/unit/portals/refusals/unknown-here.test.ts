import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { unknownHere } from '../../../../utils/portals/refusals/unknown-here';
import { data } from '../builders';

const lines = (url: string, known: boolean, refused: [host: string, path: string][] = []) =>
  unknownHere(
    locate(url)!,
    known,
    refused.map(([host, path]) => ({ host, path, atMs: 0 })),
    data.catalogue,
  );

describe('a page or call that the catalogue does not have', () => {
  it.each([
    ['https://entra.microsoft.com/#view/Foo/BarV3Blade/~/Item', 'entra view/foo/barv3blade/item'],
    [
      'https://entra.microsoft.com/#view/Foo/Bar/~/0f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
      'entra view/foo/bar/{id}',
    ],
    ['https://admin.microsoft.com/#/users/ana@contoso.com/mine', 'm365 /users/{id}/mine'],
  ])('is a line without ids: %s', (url, line) => {
    expect(lines(url, false)).toEqual([line]);
  });

  it('is a line of 200 characters at most', () => {
    const [line] = lines(`https://security.microsoft.com/${'word/'.repeat(90)}`, false);
    expect(line).toHaveLength(200);
    const path = '/v1.0/some'.repeat(45);
    const call = lines('https://entra.microsoft.com/#home', true, [['graph.microsoft.com', path]]);
    expect(call[0]).toHaveLength(200);
  });

  it('is never a known page, a start page, or a resource with its names', () => {
    expect(lines('https://entra.microsoft.com/#view/Foo/Bar', true)).toEqual([]);
    expect(lines('https://entra.microsoft.com/#home', false)).toEqual([]);
    const resource = 'https://portal.azure.com/#resource/subscriptions/1/resourceGroups/secret';
    expect(lines(resource, false)).toEqual([]);
  });

  it('may be a refused call that names no role, without the tenant’s name', () => {
    const home = 'https://entra.microsoft.com/#home';
    expect(
      lines(home, false, [
        ['graph.microsoft.com', '/v1.0/auditLogs/signIns'],
        ['graph.microsoft.com', '/v1.0/brandNew'],
        ['contoso-admin.sharepoint.com', '/_api/brandNew'],
      ]),
    ).toEqual([
      '403 graph.microsoft.com/v1.0/brandNew',
      '403 *-admin.sharepoint.com/_api/brandNew',
    ]);
  });
});
