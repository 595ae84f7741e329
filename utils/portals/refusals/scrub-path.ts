/** A fact's path may be this long (`LONGEST_PATH` in its schema, which is not for pages to load). */
const LONGEST = 500;
// Spelled out: a flag for either case costs a page half a millisecond at first (platform §6.3).
const guid = /^[({]?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}[)}]?$/;
/** Without its dashes and braces. */
const GUID_LENGTH = 32;
const version = /^[vV]\d+(\.\d+)?$/;
const word = /^[a-zA-Z$_][a-zA-Z_$-]{0,49}$/;

function scrubSegment(segment: string): string {
  // Most segments are words, and a page runs this: nothing else is looked at for them.
  if (word.test(segment))
    return segment.length >= GUID_LENGTH && guid.test(segment) ? '{id}' : segment;
  // OData: `users('ana@contoso.com')`, `getByIds(...)`.
  const call = /^([a-zA-Z.]+)\(.*\)?$/.exec(segment);
  if (call?.[1]) {
    const name = scrubSegment(call[1]);
    return name === '{id}' ? name : `${name}({id})`;
  }
  if (segment === '' || version.test(segment)) return segment;
  // Graph's typed segments and resource providers have a dot and are no domain.
  return /^[mM]icrosoft\.[a-zA-Z.]+$/.test(segment) ? segment : '{id}';
}

/**
 * What may be told of a refused call: its path, with everything that could name a person, tenant,
 * domain or object replaced by `{id}`. Only plain words survive, so nothing slips through by being
 * of an unforeseen form. The query is dropped.
 */
export function scrubPath(path: string): string {
  const end = path.search(/[?#]/);
  const bare = end < 0 ? path : path.slice(0, end);
  const scrubbed = bare.split('/').map(scrubSegment).join('/');
  if (scrubbed.length <= LONGEST) return scrubbed;
  return scrubbed.slice(0, Math.max(0, scrubbed.lastIndexOf('/', LONGEST)));
}
