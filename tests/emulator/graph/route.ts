import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { Access } from './access';
import type { Answer } from './answer';
import type { Caller } from './caller';
import type { Query } from './odata/query';

export type Version = 'v1.0' | 'beta';

/** A call that has passed the checks of its token, scopes and query. */
export type Call = {
  request: EmulatedRequest;
  world: World;
  caller: Caller;
  version: Version;
  /** The groups of the route's pattern. */
  params: string[];
  query: Query;
};

export type Route = {
  method: 'GET' | 'PATCH' | 'POST';
  version: Version;
  /** Matches the decoded path after the version; Graph's segments are not case-sensitive. */
  path: RegExp;
  /** Tells routes of the same path apart: whether a call is for this one. */
  when?: (url: URL) => boolean;
  /** A function where it depends on the query. */
  access: Access | ((url: URL) => Access);
  handle: (call: Call) => Answer;
};
