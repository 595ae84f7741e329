import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { Access } from './access';
import type { Answer } from './answer';
import type { Caller } from './caller';
import type { Query } from './odata/query';

export type Version = 'v1.0' | 'beta';

/** A call that passed the token check, the scope check and the reading of its query. */
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
  /** Where paths are the same: whether this is the route for a call. */
  when?: (url: URL) => boolean;
  /** For some, what is asked for decides. */
  access: Access | ((url: URL) => Access);
  handle: (call: Call) => Answer;
};
