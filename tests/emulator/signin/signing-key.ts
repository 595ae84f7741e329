import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

type SigningKey = { privateKey: CryptoKey; publicKey: CryptoKey; publicJwk: JWK & { kid: string } };

let key: Promise<SigningKey> | undefined;

/** The key the emulated sign-in service signs with: made once per process, kept in memory only. */
export function signingKey(): Promise<SigningKey> {
  key ??= makeKey();
  return key;
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, publicKey, publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } };
}
