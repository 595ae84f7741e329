import type { GraphRequest } from '../requests';
import { inDoubleQuotes, withVariables } from './quoting';

/** A call in a script: method, path and body. */
export const send = ({ method, path, body }: GraphRequest): string =>
  `Send-Uplift ${method} ${inDoubleQuotes(path)}${body === undefined ? '' : ` (${withVariables(body)})`}`;
