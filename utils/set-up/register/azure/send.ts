import type { GraphRequest } from '../requests';
import { inDoubleQuotes, withVariables } from './quoting';

/** The arguments of `uplift_send`: method, path, body, what to take of the answer, its format. */
export const send = (
  { method, path, body = '' }: GraphRequest,
  query: string,
  format = 'tsv',
): string =>
  `uplift_send ${method} ${inDoubleQuotes(path)} ${withVariables(body)} \\\n    ${withVariables(query)} ${format}`;
