import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contoso } from '../../emulator/tenants/contoso';

/**
 * Copies the built extension as it is built without an application, which is how the stores have it: the
 * one that tests build it with is taken out.
 */
export async function copyWithoutApplication(built: string, copy: string): Promise<void> {
  await cp(built, copy, { recursive: true });
  const names = await readdir(copy, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.js'))) {
    const path = join(copy, name);
    const script = await readFile(path, 'utf8');
    if (!script.includes(contoso.clientId)) continue;
    await writeFile(path, script.replaceAll(`clientId:\`${contoso.clientId}\``, 'clientId:void 0'));
  }
}
