import { clouds } from '../../auth/clouds';
import type { Call, CallResult } from '../../http/http';
import type { Access } from '../surface-api';
import { collection } from './wire';

/** A GET of Graph. @param path after the version */
export function graphGet(access: Access, path: string, version = 'v1.0'): Call {
  return {
    cloud: access.account.cloud,
    method: 'GET',
    url: `${clouds[access.account.cloud].graph}/${version}${path}`,
    accessToken: access.accessToken,
  };
}

/** A POST of Graph v1.0, which `utils/http` never repeats by itself. */
export function graphPost(access: Access, path: string, body?: object): Call {
  return { ...graphGet(access, path), method: 'POST', ...(body && { body }) };
}

/** The rows of a collection's answer; undefined when it is none. */
export function rowsOf(result: CallResult): unknown[] | undefined {
  if (result.kind !== 'answer' || result.status !== 200) return undefined;
  return collection.safeParse(result.body).data?.value;
}
