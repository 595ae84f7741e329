import type { ManifestHosts } from '../centers/center';
import { centers, type Portal, portals } from '../centers/centers';

const readManifestHosts = (portal: Portal): Promise<ManifestHosts> =>
  import(`../centers/${portal}/hosts.ts`);

/** `*-admin.sharepoint.com` is more than a match pattern can say: a star stands for whole labels. */
const matchPattern = (host: string, folder?: string): string =>
  ['https:/', host.replace(/^\*[^.]+/, '*'), ...(folder ? [folder] : []), '*'].join('/');

async function matchesOf(portal: Portal): Promise<string[]> {
  const { folders = {}, frames = [] } = await readManifestHosts(portal);
  const matches = centers[portal].hosts.map((host) => matchPattern(host, folders[host]));
  return [...matches, ...frames.map((frame) => matchPattern(frame))];
}

/**
 * Where the content script runs: the admin centers, under the names they have in every cloud, and
 * the frames that their pages render in. On a host that a pattern takes in besides it leaves at once
 * (`page/admin-host.ts`).
 */
export const portalMatches = async (): Promise<string[]> =>
  (await Promise.all(portals.map(matchesOf))).flat();
