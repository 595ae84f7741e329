/**
 * Where the content script runs: the admin portals and the cross-origin frames their blades render
 * in. The one list behind the manifest and `entrypoints/portal.content.ts`.
 */
export const portalMatches: string[] = [
  'https://entra.microsoft.com/*',
  'https://portal.azure.com/*',
  'https://intune.microsoft.com/*',
  'https://endpoint.microsoft.com/*',
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://admin.microsoft.com/*',
  'https://admin.cloud.microsoft/*',
];

const portals = portalMatches
  .map((match) => match.slice('https://'.length, -'/*'.length))
  .filter((host) => !host.startsWith('*'));

/** Whether a tab's URL is a portal's own page, as opposed to one of its blade frames. */
export function isPortalUrl(url: string): boolean {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  return at?.protocol === 'https:' && portals.includes(at.hostname);
}
