import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Every file that the first screen loads: its static imports, style sheets included. */
function loadedAtFirst(path: string, found = new Set<string>()): Set<string> {
  const file = ['', '.ts', '.tsx'].map((ending) => path + ending).find(isFile);
  if (!file || found.has(file)) return found;
  found.add(file);
  if (file.endsWith('.css')) return found;
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type)[^('"]*'(\.[^']+)';$/gm,
  );
  for (const [, target = ''] of imports) loadedAtFirst(join(dirname(file), target), found);
  return found;
}
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const files = filesIn('components/popup');
const first = loadedAtFirst('entrypoints/popup/main.tsx');

describe('The popup', () => {
  it('declares every lazy part in its first screen, none in a module that is loaded later', () => {
    const declaring = files.filter((file) =>
      /= lazy(Part|Value)\(/.test(readFileSync(file, 'utf8')),
    );
    expect(declaring.length).toBeGreaterThan(5);
    expect(declaring.filter((file) => !first.has(file))).toEqual([]);
  });

  it('keeps what is loaded lazily out of its first screen', () => {
    const lazy = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)].map(([, target = '']) =>
        join(dirname(file), target),
      ),
    );
    expect(lazy.length).toBeGreaterThan(5);
    expect(lazy.filter((path) => first.has(`${path}.ts`) || first.has(`${path}.tsx`))).toEqual([]);
  });

  it('brings no library to its first screen but those that draw it', () => {
    const libraries = [...first].flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^(?:import|export)\s(?!type)[^;']*from '([^.'][^']*)';$/gm,
        ),
      ].map(([, name = '']) => name),
    );
    const drawing = ['@preact/signals', 'preact', 'preact/hooks', 'wxt/browser'];
    expect([...new Set(libraries)].sort()).toEqual(drawing);
  });

  it('loads all its styles before its first paint, none with a module that is loaded later', () => {
    const styles = files.filter((file) => file.endsWith('.css') && !file.endsWith('/popup.css'));
    expect(styles.length).toBeGreaterThan(5);
    expect(styles.filter((file) => !first.has(file))).toEqual([]);
  });
});
