import type { World } from '../world';
import { adminAudience } from './admin-api';
import { escapeHtml, jsonBlock } from './html';
import { bladeHost, type Portal } from './menu';
import { everyUser, type PortalSession } from './session';
import { type Language, portalTexts } from './texts';

const graphAudience = 'https://graph.microsoft.com';

/** What kind of token the pages of a portal work with. */
export function audienceOf(portal: Portal): string {
  return portal.kind === 'center' ? adminAudience : graphAudience;
}

/**
 * The document of an admin center: header, menu and an empty stage. The menu of a shell has plain
 * links; the centers' script catches the clicks and uses pushState.
 */
export function portalDocument(
  portal: Portal,
  session: PortalSession,
  world: World,
  { language, token, armToken }: { language: Language; token: string; armToken: string },
): string {
  const texts = portalTexts[language];
  const mark = portal.routing === 'hash' ? '#' : '/';
  const links = portal.pages
    .filter((page) => page.inMenu)
    .map(
      (page) => `<li><a href="${mark}${page.route}">${escapeHtml(page.title[language])}</a></li>`,
    );
  const data = {
    portal: portal.name,
    language,
    texts,
    token,
    blades: `https://${bladeHost}`,
    armToken,
    background: portal.background,
    routing: portal.routing,
    pages: portal.kind === 'center' ? portal.pages : [],
  };
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(portal.name)}</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/emulated/portal.css">
<script type="module" src="/emulated/${portal.kind}.js"></script></head>
<body class="portal ${portal.kind} ${portal.theme}">
<header><span class="brand">${escapeHtml(portal.name)}</span><span class="tag">${texts.emulated}</span>
${accountMenu(session, world, texts.account)}</header>
<nav aria-label="${escapeHtml(portal.name)}"><ul>${links.join('')}</ul></nav>
<main id="stage"></main>
${jsonBlock('data', data)}
</body></html>`;
}

function accountMenu({ tenant, user }: PortalSession, world: World, label: string): string {
  const others = everyUser(world)
    .filter((each) => each.user.id !== user.id)
    .slice(0, 12)
    .map((each) => {
      const upn = escapeHtml(each.user.upn);
      return `<li><a href="?user=${encodeURIComponent(each.user.upn)}">${upn}</a></li>`;
    });
  return `<details class="account"><summary aria-label="${label}: ${escapeHtml(user.upn)}">
<span>${escapeHtml(user.upn)}</span><small>${escapeHtml(tenant.displayName)}</small></summary>
<ul class="accounts">${others.join('')}</ul></details>`;
}
