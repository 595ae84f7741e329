import { describe, expect, it } from 'vitest';
import { allCloudOrigins, cloudOrigins, clouds } from '../../../utils/auth/clouds';
import { grantedScopes, namedScopes } from '../../../utils/auth/scopes';

const names = Object.keys(clouds) as (keyof typeof clouds)[];

describe('the clouds', () => {
  it.each(names)('%s has three hosts of its own, over https and without a path', (name) => {
    const origins = cloudOrigins(name);
    expect(origins).toHaveLength(3);
    for (const origin of origins) {
      expect(new URL(origin).origin).toBe(origin);
      expect(origin).toMatch(/^https:/);
      expect(allCloudOrigins).toContain(origin);
    }
  });

  it.each(names)(
    '%s gets scopes of its own hosts, never those of two resources at once',
    (name) => {
      for (const resource of ['graph', 'arm'] as const) {
        for (const scope of [...grantedScopes(resource, name), ...namedScopes(resource, name)]) {
          expect(scope.startsWith(`${clouds[name][resource]}/`)).toBe(true);
        }
      }
    },
  );
});
