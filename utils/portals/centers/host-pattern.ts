import type { Audience, Center } from './center';

/** A host as `hosts.ts` writes one that begins with a tenant's name: `*-admin.sharepoint.com`. */
export const hostPattern = (host: string): string => host.replace(/^[^.]+(?=-admin\.)/, '*');

/** A center's hosts without their folders. */
export const hostsOf = ({ hosts }: Center): { host: string; audience: Audience }[] =>
  (Object.keys(hosts) as Audience[]).flatMap((audience) =>
    (hosts[audience] ?? []).map((host) => ({ host: host.replace(/\/.*/, ''), audience })),
  );
