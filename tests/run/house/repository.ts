import { readdirSync, readFileSync } from 'node:fs';
import { type Known, knownOf } from './references';

const kept = /\.(?:md|[cm]?[jt]sx?|css|html)$/;

type Written = { path: string; text: string };

/** Every file of ours that people read, and what a reference in it may lead to. */
export function readRepository(): { files: Written[]; known: Known } {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  const files = readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !ignored.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))
    .sort()
    .map((path) => ({ path, text: kept.test(path) ? readFileSync(path, 'utf8') : '' }));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { files, known: knownOf(files, Object.keys(scripts)) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));
