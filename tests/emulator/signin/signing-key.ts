import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

type SigningKey = { privateKey: CryptoKey; publicKey: CryptoKey; publicJwk: JWK & { kid: string } };

let made: Promise<SigningKey> | undefined;

/** The key the emulated sign-in service signs with: made once per process, kept in memory only. */
export function signingKey(): Promise<SigningKey> {
  made ??= make();
  return made;
}

async function make(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } };
}
