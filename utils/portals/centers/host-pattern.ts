/** A host as `hosts.ts` writes one that begins with a tenant's name: `*-admin.sharepoint.com`. */
export const hostPattern = (host: string): string => host.replace(/^[^.]+(?=-admin\.)/, '*');

/** An entry of a center's hosts without its folder. */
export const hostOf = (entry: string): string => entry.replace(/\/.*/, '');
