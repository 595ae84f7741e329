import * as z from 'zod/mini';
import { cloudName } from '../pim/account';

/** The application registered in a tenant that Uplift signs in with. */
export const registration = z.object({
  clientId: z.string(),
  /** Tenant id or domain; `organizations` lets any work account in. */
  tenant: z.string(),
  cloud: cloudName,
});
export type Registration = z.infer<typeof registration>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const tenantText =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+|organizations)$/i;

/** What a person can set. Managed policy comes before it, the build's defaults after it. */
export const settings = z.object({
  registration: z.nullable(registration),
  oneClick: z.enum(['standard', 'never']),
  /** When the hint shows: page known to need a role, only when refused, or never. */
  hint: z.enum(['needed', 'refused', 'never']),
  /** Reload a refused page by itself once its role is active. */
  autoReload: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  registration: null,
  oneClick: 'standard',
  hint: 'needed',
  autoReload: true,
};

/** A change as the options page sends it: only what changed, checked. */
export const settingsChange = z.partial(
  z.object({
    registration: z.nullable(
      z.object({
        clientId: z.string().check(z.regex(guid)),
        tenant: z.string().check(z.regex(tenantText)),
        cloud: cloudName,
      }),
    ),
    oneClick: settings.shape.oneClick,
    hint: settings.shape.hint,
    autoReload: settings.shape.autoReload,
  }),
);
export type SettingsChange = z.infer<typeof settingsChange>;
