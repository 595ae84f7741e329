import { escapeHtml } from '../escape-html';
import type { World } from '../world';
import { resourceApi } from './azure-pages';
import { jsonBlock } from './html';
import { pageAt, shellPages } from './menu';
import type { PageContent } from './page';
import { type Language, portalTexts } from './texts';

/**
 * The document of one blade, for a frame of a shell. It asks the shell for the page's token
 * and then makes its own calls. An unknown route shows a sentence that says so.
 */
export function bladeDocument(world: World, route: string, language: Language): string {
  const texts = portalTexts[language];
  const page = pageAt(shellPages, route);
  const title = page?.title[language] ?? texts.notHere;
  const data = {
    language,
    texts,
    title,
    content: page ? withTemplates(world, route, page.content) : null,
  };
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/emulated/portal.css">
<script type="module" src="/emulated/blade.js"></script></head>
<body class="blade"><main id="stage"><p class="quiet">${texts.loading}</p></main>
${jsonBlock('data', data)}
</body></html>`;
}

/**
 * Adds what depends on the route or the tenant: the resource that a page is about, and the ids of the
 * roles without which a page disables its command.
 */
function withTemplates(world: World, route: string, content: PageContent): object {
  if (content.kind === 'arm') return { ...content, api: resourceApi(route) };
  if (content.kind !== 'command') return content;
  const definitions = world.tenants.flatMap((tenant) => tenant.roleDefinitions);
  const templates = definitions
    .filter(({ displayName }) => content.roles.includes(displayName))
    .map(({ templateId }) => templateId);
  return { ...content, templates: [...new Set(templates)] };
}
