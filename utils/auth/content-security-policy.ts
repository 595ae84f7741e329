import { allCloudOrigins } from './clouds';

/**
 * The policy of every extension page in production builds: nothing is allowed but our own files and
 * calls to the clouds' own hosts. Trusted Types close the door on text that becomes script.
 */
export function contentSecurityPolicy(): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'", ...allCloudOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
