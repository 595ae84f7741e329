import type { EmulatedRequest, EmulatedResponse, Service } from '../http-types';
import type { World } from '../world';
import { adminApi } from './admin-api';
import { asset } from './asset';
import { bladeDocument } from './blade-document';
import { centerApiHosts, isCenterApi } from './centers';
import { directoryName, tenantNamed } from './directory';
import { audienceOf, portalDocument } from './document';
import { backgroundHost, bladeHost, type Portal, portals } from './menu';
import { noDirectoryDocument } from './no-directory';
import { issuePageTokens } from './page-token';
import { findUser, type PortalSession, portalSession, sessionCookie, sessionIn } from './session';
import { languageOf } from './texts';

/** Hosts of the emulated admin centers, of their blade frames and of their background API. */
export const portalHosts: (string | RegExp)[] = [
  ...Object.keys(portals),
  bladeHost,
  backgroundHost,
  ...centerApiHosts,
];

const apiHosts = ['graph.microsoft.com', 'management.azure.com'];

/** As strict as the real admin centers, so that the content script has to work under it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  `connect-src 'self' ${[...apiHosts, backgroundHost, ...centerApiHosts].map((host) => `https://${host}`).join(' ')}`,
  `frame-src https://${bladeHost}`,
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * The emulated admin centers: real addresses, a session of their own, and pages whose calls reach
 * the emulated Graph with the page's own token.
 */
export const portalService: Service = async (request, world) => {
  if (request.url.pathname === '/emulated/directory') return switchDirectory(request, world);
  if (request.url.pathname === '/emulated/tokens') return pageTokens(request, world);
  if (request.url.pathname.startsWith('/emulated/')) return asset(request.url.pathname);
  if (request.host === backgroundHost) return refuseBackgroundCall(request);
  const language = languageOf(request.url);
  if (request.host === bladeHost)
    return page(bladeDocument(world, request.url.searchParams.get('route') ?? '', language));
  if (isCenterApi(request.host, request.url.pathname)) return centerCall(request, world);
  const portal = portals[request.host];
  if (!portal) return { status: 404 };
  if (request.url.pathname.startsWith('/admin/api/')) return adminApi(request, world);
  return switchUser(request, world) ?? openPortal(request, world, portal);
};

/**
 * `?user=`, an address or an object id, signs another user in to this portal. The browser keeps the
 * route behind `#` across the redirect.
 */
function switchUser(request: EmulatedRequest, world: World): EmulatedResponse | undefined {
  const wanted = request.url.searchParams.get('user');
  const found = wanted ? findUser(world, wanted) : undefined;
  if (!found) return undefined;
  const target = new URL(request.url);
  target.searchParams.delete('user');
  return redirect(target.pathname + target.search, found);
}

/** Switches to another tenant of the same person: a shell's page comes here when its `#@` names one. */
function switchDirectory(request: EmulatedRequest, world: World): EmulatedResponse {
  const tenant = tenantNamed(world, request.url.searchParams.get('name') ?? '');
  const session = tenant && sessionIn(tenant, portalSession(request, world));
  return session ? redirect(request.url.searchParams.get('back') ?? '/', session) : { status: 404 };
}

const redirect = (location: string, session: PortalSession): EmulatedResponse => ({
  status: 302,
  headers: { location, 'set-cookie': sessionCookie(session) },
});

/** Who is signed in where an address is opened: in the tenant it names, if they have a user there. */
function sessionAt(request: EmulatedRequest, world: World): PortalSession | undefined {
  const signedIn = portalSession(request, world);
  const name = directoryName(request.url);
  const tenant = name === undefined ? signedIn.tenant : tenantNamed(world, name);
  return tenant && sessionIn(tenant, signedIn);
}

/** The tokens of a document, which its script asks for once: `at` is the document's address. */
async function pageTokens(request: EmulatedRequest, world: World): Promise<EmulatedResponse> {
  const portal = portals[request.host];
  const at = new URL(request.url.searchParams.get('at') ?? '/', request.url);
  const session = sessionAt({ ...request, url: at }, world);
  if (!portal || !session) return { status: 404 };
  const body = await issuePageTokens(world, session, audienceOf(portal));
  return { status: 200, headers: { 'cache-control': 'no-store' }, body };
}

function openPortal(request: EmulatedRequest, world: World, portal: Portal): EmulatedResponse {
  const language = languageOf(request.url);
  const name = directoryName(request.url);
  const session = sessionAt(request, world);
  if (!session) {
    const signedIn = portalSession(request, world);
    return page(noDirectoryDocument(portal, signedIn, name ?? '', language));
  }
  return page(portalDocument(portal, session, world, { language, isNamed: name !== undefined }));
}

function page(html: string): EmulatedResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
    },
    body: html,
  };
}

/** A center's own API. Pages of other origins may read it, as some centers have it on another host. */
async function centerCall(request: EmulatedRequest, world: World): Promise<EmulatedResponse> {
  const headers = corsHeaders(request);
  if (request.method === 'OPTIONS') return { status: 204, headers };
  const answer = await adminApi(request, world);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

const corsHeaders = (request: EmulatedRequest) => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
});

/** Feature flags and telemetry, which every page calls: refused to everybody, without any effect on the page. */
function refuseBackgroundCall(request: EmulatedRequest): EmulatedResponse {
  const cors = corsHeaders(request);
  if (request.method === 'OPTIONS') return { status: 204, headers: cors };
  return { status: 403, headers: cors, body: { Message: 'Forbidden' } };
}
