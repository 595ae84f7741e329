import { isGuid } from '../../pim/is-guid';
import { decode } from './decode';

const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;
/** `AdminHome.aspx` is no domain. */
const file = /\.(aspx?|ashx|asmx|axd|html?|jsp|php|js|json|svc)$/;
const LONGEST_DOMAIN = 253;

/** What a query calls the tenant a page is of; a partner's link into a customer's tenant comes first. */
const parameters = ['delegatedorg', 'ctid', 'tid', 'tenantid', 'tenant'];

/** A tenant id or domain in lower case, or null for anything else that stands where one may stand. */
function tenantIn(text: string | null | undefined): string | null {
  const lower = text?.trim().toLowerCase() ?? '';
  if (lower.length > LONGEST_DOMAIN) return null;
  if (isGuid(lower)) return lower;
  const ascii = asciiOf(lower);
  return domain.test(ascii) && !file.test(ascii) ? ascii : null;
}

/**
 * A domain with letters of other scripts, as Graph lists it: `xn--…`. What only looks like another one,
 * in wide letters for instance, or holds more than a host, is left as it is: it names nobody.
 */
function asciiOf(text: string): string {
  if (/^[\0-\x7f]*$/.test(text) || !URL.canParse(`https://${text}`)) return text;
  const { hostname, href } = new URL(`https://${text}`);
  return hostname.includes('xn--') && href === `https://${hostname}/` ? hostname : text;
}

function inQuery(query: URLSearchParams): string | null {
  const given = [...query].map(([name, value]) => ({ name: name.toLowerCase(), value }));
  for (const wanted of parameters) {
    for (const { name, value } of given) {
      const tenant = name === wanted ? tenantIn(value) : null;
      if (tenant) return tenant;
    }
  }
  return null;
}

/** A tenant stands first in a path, as the Azure shell has it, or says that it is one: `/tenants/<id>`. */
function inPath(pathname: string): string | null {
  const segments = pathname.split('/').filter(Boolean).map(decode);
  const first = tenantIn(segments[0]);
  if (first) return first;
  const index = segments.findIndex((segment) => /^tenants?$/i.test(segment));
  return index < 0 ? null : tenantIn(segments[index + 1]);
}

/**
 * The tenant that the Azure shell's hash begins with: `#@contoso.com/…`. One that nobody can read is
 * named all the same: the page is then of a tenant that we do not know, not of anybody's. No other
 * portal follows it: there it would name whomever the sender of a link likes.
 */
export function tenantInShell(hash: string): string | null {
  const [first = ''] = hash.replace(/^#\/?/, '').split(/[/?#]/);
  const named = decode(first);
  if (!named.startsWith('@') || named.length === 1) return null;
  const text = named.slice(1).toLowerCase();
  return tenantIn(text) ?? text.slice(0, LONGEST_DOMAIN);
}

/**
 * The tenant that an address of any portal may name, by id or domain in lower case: in its path, then
 * in its query, then in a query within its hash.
 * @returns null where the address says nothing
 */
export function tenantNamedBy({ pathname, search, hash }: URL): string | null {
  return (
    inPath(pathname) ??
    inQuery(new URLSearchParams(search)) ??
    inQuery(new URLSearchParams(hash.split('?')[1] ?? ''))
  );
}
