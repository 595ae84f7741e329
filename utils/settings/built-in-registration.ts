import { type Registration, registration } from './registration';

/**
 * The application that a company built its own copy with; null: the build has none. Each variable is
 * read by its name: the build would put every variable of its environment into the bundle otherwise. An empty one is none: a
 * pipeline whose variable is not set hands over an empty text.
 */
export function builtInRegistration(): Registration | null {
  const clientId = import.meta.env.WXT_CLIENT_ID || undefined;
  const tenant = import.meta.env.WXT_TENANT || 'organizations';
  return registration.safeParse({ clientId, tenant, cloud: 'global' }).data ?? null;
}
