/** A fact's path may be this long. */
const LONGEST = 1_000;
const guid = /^[({]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$/i;
const number = /^\d+$/;
const version = /^v\d+(\.\d+)?$/i;
const word = /^[a-z$][a-z_$-]{0,49}$/i;

function scrubSegment(segment: string): string {
  // OData: `users('ana@contoso.com')`, `getByIds(...)`.
  const call = /^([a-z.]+)\(.*\)?$/i.exec(segment);
  if (call?.[1]) {
    const name = scrubSegment(call[1]);
    return name === '{id}' ? name : `${name}({id})`;
  }
  if (segment === '' || version.test(segment)) return segment;
  if (guid.test(segment) || number.test(segment)) return '{id}';
  // Graph's typed segments and resource providers have a dot and are no domain.
  if (/^microsoft\.[a-z.]+$/i.test(segment)) return segment;
  return word.test(segment) ? segment : '{id}';
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
  return scrubbed.slice(0, scrubbed.lastIndexOf('/', LONGEST));
}
