import type { Refusal } from '../answer';
import { badRequest } from '../refusals';
import { type Expansion, parseExpand, parseSelect } from './expand';

/** The system query options of a call. */
export type Query = {
  select: string[] | null;
  expand: Expansion[];
  /** As it came: each collection takes filters of its own. */
  filter: string | null;
  orderby: string | null;
  top: number | null;
  skiptoken: string | null;
};

const OPTIONS = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken'];

/** Reads the query of a call; unknown, repeated and malformed options are refused, as Graph does. */
export function parseQuery(params: URLSearchParams): Query | Refusal {
  const names = [...params.keys()].filter((name) => name.startsWith('$'));
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) {
    return badRequest(
      `Query option '${repeated}' was specified more than once, but it must be specified at most once.`,
    );
  }
  const unknown = names.find((name) => ![...OPTIONS, '$count'].includes(name));
  if (unknown) return badRequest(`The query parameter '${unknown}' is not supported.`);

  const top = params.get('$top');
  if (top !== null && !/^[1-9]\d*$/.test(top)) {
    return badRequest(`Invalid value '${top}' for $top query option found.`);
  }
  const text = params.get('$expand');
  const expand = text === null ? [] : parseExpand(text);
  if (!expand) return badRequest(`Parsing OData Select and Expand failed: '${text}'.`);
  const select = params.get('$select');
  return {
    select: select === null ? null : parseSelect(select),
    expand,
    filter: params.get('$filter'),
    orderby: params.get('$orderby'),
    top: top === null ? null : Number(top),
    skiptoken: params.get('$skiptoken'),
  };
}
