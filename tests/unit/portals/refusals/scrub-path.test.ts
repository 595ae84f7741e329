import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_PATH } from '../../../../utils/messages/facts';
import { scrubPath } from '../../../../utils/portals/refusals/scrub-path';

it.each([
  ['plain words', '/v1.0/auditLogs/signIns', '/v1.0/auditLogs/signIns'],
  ['a query', '/v1.0/users?$filter=x', '/v1.0/users'],
  [
    'an id',
    '/v1.0/users/5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90/memberOf',
    '/v1.0/users/{id}/memberOf',
  ],
  ['an id of letters alone', '/v1.0/x/abcdefab-cdef-abcd-efab-cdefabcdefab/y', '/v1.0/x/{id}/y'],
  ['such an id without dashes', '/v1.0/x/ABCDEFabcdefABCDEFabcdefABCDEFab', '/v1.0/x/{id}'],
  ['an address', '/beta/users/ana@contoso.com', '/beta/users/{id}'],
  ['an encoded address', '/beta/users/ana%40contoso.com', '/beta/users/{id}'],
  ['a domain', '/v1.0/domains/contoso.com', '/v1.0/domains/{id}'],
  ['a number', '/admin/api/groups/42', '/admin/api/groups/{id}'],
  ['a call', "/v1.0/users('ana@contoso.com')/licenseDetails", '/v1.0/users({id})/licenseDetails'],
  ['a call on something odd', '/v1.0/a.b(x)', '/v1.0/{id}'],
  ['a type', '/v1.0/users/microsoft.graph.user', '/v1.0/users/microsoft.graph.user'],
])('a path keeps all but names and ids: %s', (_, path, scrubbed) => {
  expect(scrubPath(path)).toBe(scrubbed);
});

it('a path keeps no id, address or number', { timeout: 60_000 }, () => {
  const secret = fc.oneof(fc.uuid(), fc.emailAddress(), fc.domain(), fc.nat().map(String));
  fc.assert(
    fc.property(secret, (text) => {
      expect(scrubPath(`/v1.0/users/${encodeURIComponent(text)}/x`)).toBe('/v1.0/users/{id}/x');
    }),
  );
});

it('scrubbing a second time changes nothing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(scrubPath(scrubPath(path))).toBe(scrubPath(path));
    }),
  );
});

it('a path is cut to the length that a fact’s path may have, after a whole segment', () => {
  const scrubbed = scrubPath('/v1.0/some'.repeat(100));
  expect(scrubbed.length).toBeLessThanOrEqual(LONGEST_PATH);
  expect(scrubbed).toMatch(/\/(some|v1\.0)$/);
  expect(scrubPath(`Microsoft.${'a'.repeat(600)}`)).toBe('');
});
