import type { World } from './world';

/** One HTTP request as the emulated services see it. */
export type EmulatedRequest = {
  method: string;
  /** Real host name, e.g. `graph.microsoft.com`. */
  host: string;
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
};

export type EmulatedResponse = {
  status: number;
  headers?: Record<string, string | string[]>;
  /** An object is sent as JSON. */
  body?: string | object;
};

/** A service: answers the requests of the hosts it is registered for. */
export type Service = (
  request: EmulatedRequest,
  world: World,
) => EmulatedResponse | Promise<EmulatedResponse>;
