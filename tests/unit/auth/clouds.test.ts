import { describe, expect, it } from 'vitest';
import { allCloudOrigins, cloudOrigins, clouds } from '../../../utils/auth/clouds';
import { contentSecurityPolicy } from '../../../utils/auth/content-security-policy';
import { scopesOf } from '../../../utils/auth/scopes';

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
    "%s is asked for its own host's scopes, never of two resources at once",
    (name) => {
      for (const resource of ['graph', 'arm'] as const) {
        for (const scope of scopesOf(resource, name)) {
          expect(scope.startsWith(`${clouds[name][resource]}/`)).toBe(true);
        }
      }
    },
  );
});

describe('the content security policy', () => {
  const rules = Object.fromEntries(
    contentSecurityPolicy()
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );

  it('allows nothing but our own files', () => {
    expect(rules).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
    expect(contentSecurityPolicy()).not.toMatch(/unsafe|\*|http:|data:|blob:/);
  });

  it('lets calls go to the hosts of the clouds and nowhere else', () => {
    expect(rules['connect-src']).toEqual(["'self'", ...allCloudOrigins]);
  });
});
