import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium on Linux reads the policies of the machine. */
const folder = '/etc/chromium/policies/managed';
const prefix = 'uplift-test-';

/** Whether this process may write policies: as root on Linux. */
export function canWritePolicies(): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the built extension and gives it another id: policy for this id concerns no other browser
 * that runs on this machine at the same time.
 */
export async function copyUnderOwnId(built: string, copy: string): Promise<string> {
  await cp(built, copy, { recursive: true });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Managed settings for one extension, in a file that Chromium reads again when it changes. */
export function createManagedPolicy(extensionId: string) {
  const file = join(folder, `${prefix}${extensionId}.json`);
  const remove = (): void => rmSync(file, { force: true });
  process.once('exit', remove);
  return {
    set(values: Record<string, unknown>): void {
      writeFileSync(
        file,
        JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } }),
      );
    },
    remove(): void {
      remove();
      process.off('exit', remove);
    },
  };
}
