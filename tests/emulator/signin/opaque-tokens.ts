import { randomBytes } from 'node:crypto';
import type { World } from '../world';
import { signinState } from './state';

/** Lets clients get access tokens that they cannot read, which the contract with them allows. */
export function issueOpaqueTokens(world: World): void {
  signinState(world).opaqueTokens ??= new Map();
}

/** A token as a client gets it: encrypted for the resource where tokens are opaque. */
export function sealed(world: World, accessToken: string): string {
  const { opaqueTokens } = signinState(world);
  if (!opaqueTokens) return accessToken;
  const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url');
  const part = () => randomBytes(24).toString('base64url');
  const text = `${header}..${part()}.${part()}.${part()}`;
  opaqueTokens.set(text, accessToken);
  return text;
}

/** What a token says to its resource, which can read every one. */
export const unsealed = (world: World, token: string): string =>
  signinState(world).opaqueTokens?.get(token) ?? token;
