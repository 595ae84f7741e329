import { domainsOf } from '../domains';
import { escapeHtml } from '../escape-html';
import { addressOf } from '../persons';
import type { Tenant, World } from '../world';
import { adminAudience } from './admin-api';
import { jsonBlock } from './html';
import { bladeHost, type Portal } from './menu';
import { everyUser, type PortalSession, sessionIn } from './session';
import { type Language, portalTexts } from './texts';

const graphAudience = 'https://graph.microsoft.com';

/** The audience of the token that a portal's pages work with. */
export function audienceOf(portal: Portal): string {
  return portal.kind === 'center' ? adminAudience : graphAudience;
}

type Shown = {
  language: Language;
  /** Whether the address names the tenant before the part behind `#`. */
  isNamed: boolean;
};

/** The names by which `#@` may name a tenant. */
const namesOf = (tenant: Tenant): string[] => [tenant.id, ...domainsOf(tenant)];

/**
 * The document of an admin center: header, menu and an empty stage. The menu of a shell has plain
 * links; the script of the other centers handles the clicks and uses pushState.
 */
export function portalDocument(
  portal: Portal,
  session: PortalSession,
  world: World,
  { language, isNamed }: Shown,
): string {
  const texts = portalTexts[language];
  const linkPrefix = portal.routing === 'hash' ? '#' : '/';
  const links = portal.pages
    .filter((page) => page.inMenu)
    .map(
      (page) =>
        `<li><a href="${linkPrefix}${page.route}">${escapeHtml(page.title[language])}</a></li>`,
    );
  const data = {
    portal: portal.name,
    language,
    texts,
    blades: `https://${bladeHost}`,
    background: portal.background,
    routing: portal.routing,
    directory: namesOf(session.tenant),
    otherDirectories: isNamed
      ? null
      : world.tenants.filter((tenant) => sessionIn(tenant, session)).flatMap(namesOf),
    account: addressOf(session.user),
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
      const name = escapeHtml(addressOf(each.user));
      const where = each.user.home ? ` (${escapeHtml(each.tenant.domain)})` : '';
      return `<li><a href="?user=${each.user.id}">${name}${where}</a></li>`;
    });
  const name = escapeHtml(addressOf(user));
  return `<details class="account"><summary aria-label="${label}: ${name}">
<span>${name}</span><small>${escapeHtml(tenant.displayName)}</small></summary>
<ul class="accounts">${others.join('')}</ul></details>`;
}
