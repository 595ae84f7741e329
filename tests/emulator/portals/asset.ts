import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EmulatedResponse } from '../http-types';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** Serves the portals' own scripts and styles from the folder `client`. */
export function asset(pathname: string): EmulatedResponse {
  const name = /^\/emulated\/([a-z0-9-]+)\.(js|css)$/.exec(pathname);
  if (!name) return { status: 404 };
  const file = fileURLToPath(new URL(`./client/${name[1]}.${name[2]}`, import.meta.url));
  try {
    return {
      status: 200,
      headers: { 'content-type': `${types[name[2] ?? ''] ?? 'text/plain'}; charset=utf-8` },
      body: readFileSync(file, 'utf8'),
    };
  } catch {
    return { status: 404 };
  }
}
