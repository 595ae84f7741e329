import type { Grammar } from '../grammar/grammar';

/** An API whose refused calls may say something about a role. */
export type Api = {
  /**
   * Its host, by the name that the refused calls in `pages.ts` have it under, then its names in other
   * clouds. A star stands for the beginning of a host that has `-admin.` next. None: the center's own
   * hosts, the first of them by name.
   */
  hosts?: [name: string, ...others: string[]];
  /** Beginnings of the paths that are the API, where the host serves other things besides. */
  paths?: string[];
};

/** An admin center, as its `hosts.ts` describes it. Its pages are in `pages.ts` beside that. */
export type Center = {
  /** The name that its users give it. */
  name: string;
  /**
   * Its hosts in every cloud. One that begins with the tenant's name has a star for it:
   * `*-admin.sharepoint.com`.
   */
  hosts: string[];
  /** Those of its hosts that are for the US government's community: some of its people are worldwide. */
  gcc?: string[];
  /** Where it stands within another center, too: `host/first segment of the path`. */
  inside?: string[];
  /** How its addresses are read. */
  grammar: Grammar;
  /** Its service learns of a group's members late (SharePoint up to a day, in Microsoft's words). */
  slowGroups?: true;
  /** The APIs that are its own or that it is the first to call. */
  apis?: Api[];
};

/**
 * What `hosts.ts` exports for the manifest alone, beside its center: only the build reads it, so that
 * the worker does not carry it.
 */
export type ManifestHosts = {
  /** By host the folder that the content script is kept to, where the host serves other things besides. */
  folders?: Record<string, string>;
  /** Hosts of the cross-origin frames that its pages render in. */
  frames?: string[];
};
