import { escapeHtml } from '../escape-html';
import { addressOf } from '../persons';
import { providerOf } from '../signin/authority';
import type { Portal } from './menu';
import type { PortalSession } from './session';
import { type Language, portalTexts } from './texts';

/** Entra's message about an account that does not exist in a tenant (AADSTS50020). */
export function notInDirectory({ tenant, user }: PortalSession, name: string): string {
  return `AADSTS50020: User account '${addressOf(user)}' from identity provider '${providerOf(tenant.id)}' does not exist in tenant '${name}'.`;
}

/** The document of a portal whose address names a tenant that the person has no access to. */
export function noDirectoryDocument(
  portal: Portal,
  session: PortalSession,
  name: string,
  language: Language,
): string {
  const texts = portalTexts[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(portal.name)}</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/emulated/portal.css"></head>
<body class="portal ${portal.kind} ${portal.theme}">
<header><span class="brand">${escapeHtml(portal.name)}</span><span class="tag">${texts.emulated}</span></header>
<main id="stage"><div class="refused" role="alert"><h2>${texts.noAccess}</h2>
<p>${texts.noDirectory}</p><p>${escapeHtml(notInDirectory(session, name))}</p></div></main>
</body></html>`;
}
