import * as z from 'zod/mini';

/** The admin portals, by the name their users give them. */
export const portals = {
  entra: 'Microsoft Entra',
  azure: 'Azure',
  intune: 'Intune',
  m365: 'Microsoft 365',
  exchange: 'Exchange',
  sharepoint: 'SharePoint',
  teams: 'Teams',
  defender: 'Defender',
  purview: 'Purview',
  powerplatform: 'Power Platform',
  fabric: 'Fabric',
} as const;
export type Portal = keyof typeof portals;

const portal = z.enum(Object.keys(portals) as [Portal, ...Portal[]]);

/** A place within a portal. Everything that is compared is in lower case. */
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home') }),
  /** A blade of the Azure shell. Suffixes such as `.ReactView` are not part of its name. */
  z.object({
    kind: z.literal('blade'),
    extension: z.string(),
    blade: z.string(),
    item: z.nullable(z.string()),
    /** The resource the blade is about, where its URL names one. */
    armId: z.nullable(z.string()),
  }),
  /** An Azure resource, and the item of its menu. */
  z.object({
    kind: z.literal('resource'),
    armId: z.string(),
    menuItem: z.nullable(z.string()),
  }),
  /** All resources of one type. */
  z.object({ kind: z.literal('browse'), resourceType: z.string() }),
  /** A page of a portal that knows plain paths or hash routes: `users/deleted`. */
  z.object({ kind: z.literal('route'), route: z.string() }),
]);
export type Place = z.infer<typeof place>;

/** Where a tab is. */
export const location = z.object({
  portal,
  host: z.string(),
  /** Tenant id or domain, where the URL names it. */
  tenant: z.nullable(z.string()),
  place,
});
export type Location = z.infer<typeof location>;
