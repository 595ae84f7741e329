/** A host as `hosts.ts` writes one that begins with a tenant's name: `*-admin.sharepoint.com`. */
export const hostPattern = (host: string): string => host.replace(/^[^.]+(?=-admin\.)/, '*');
