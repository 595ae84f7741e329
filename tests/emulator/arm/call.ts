import type { Caller } from '../graph/caller';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { AzureScope } from '../world-azure';

/** A call of the authorization provider whose token and api-version are valid. */
export type ArmCall = {
  request: EmulatedRequest;
  world: World;
  caller: Caller;
  /** Null: the tenant root. */
  scope: AzureScope | null;
  /** Last segment of the path: the GUID of a request, or empty. */
  name: string;
};
