import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

export type Certificate = {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  spki: string;
};

/** Makes a throwaway key and certificate for these hosts. It is never written to disk. */
export async function makeCertificate(hosts: string[]): Promise<Certificate> {
  const generated = await generate([{ name: 'commonName', value: 'Emulated Microsoft' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  const der = createPublicKey(generated.public).export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(der).digest('base64');
  return { key: generated.private, cert: generated.cert, spki };
}
