import type { Center } from './center';
import { centers } from './centers';

/** `*-admin.sharepoint.com` is more than a match pattern can say: a star stands for whole labels. */
const matchPattern = (host: string): string => {
  const [name = '', ...folder] = host.split('/');
  return ['https:/', name.replace(/^\*[^.]+/, '*'), ...folder, '*'].join('/');
};

const matchesOf = ({ hosts, frames = [] }: Center): string[] =>
  [...hosts, ...frames].map(matchPattern);

/**
 * Where the content script runs: the admin centers, under the names they have in every cloud, and
 * the frames that their pages render in. On a host that a pattern takes in besides it leaves at once
 * (`page/admin-host.ts`).
 */
export const portalMatches: string[] = Object.values(centers).flatMap(matchesOf);
