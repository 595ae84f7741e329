import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium reads the policies of everybody on this machine. */
const folder = '/etc/chromium/policies/managed';
const prefix = 'uplift-test-';

/** Whether this process may write policies: as root on Linux. */
export function mayManage(): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A copy of the built extension under an id of its own: policy for it is policy for no other browser
 * that runs on this machine meanwhile.
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

/** What an organisation sets for one extension. Chromium follows the file while it runs. */
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
