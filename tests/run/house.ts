import { importCircles } from './house/circles';
import { upwardImports } from './house/floors';
import { functionsOf } from './house/functions';
import { importsByFile } from './house/imports';
import { brokenReferences } from './house/references';
import { readRepository } from './house/repository';
import { shippedFiles, shippedSources } from './house/source-files';
import { scatteredClasses } from './house/styled-classes';
import { surfaceBranches } from './house/surface-branches';

/**
 * `npm run house`: figures about the shipped code, which show when it becomes harder to maintain. What
 * must never happen is held by tests; this lists what is getting long.
 */
const sources = shippedSources();
const sheets = shippedFiles('.css');
const imports = importsByFile(sources);

function print(title: string, lines: string[]): void {
  console.log(`\n${title}: ${lines.length || 'none'}`);
  for (const line of lines) console.log(`  ${line}`);
}

function printSizes(): void {
  const files = [...sources, ...sheets].sort((a, b) => a.lines - b.lines);
  const lines = files.map((file) => file.lines);
  /** The length that this share of all files does not exceed. */
  const quantile = (share: number): number => lines[Math.ceil(lines.length * share) - 1] ?? 0;
  const total = lines.reduce((sum, count) => sum + count, 0);
  console.log(`${files.length} files, ${total} lines`);
  console.log(`median ${quantile(0.5)} lines, nine in ten at most ${quantile(0.9)}`);
  const longest = files.slice(-10).reverse();
  print(
    'Longest files',
    longest.map((file) => `${file.lines} ${file.path}`),
  );
}

printSizes();
const functions = sources.flatMap(functionsOf).sort((a, b) => b.lines - a.lines);
print(
  'Longest functions',
  functions.slice(0, 15).map(({ lines, name, path, line }) => `${lines} ${name} (${path}:${line})`),
);
print(
  'Import circles',
  importCircles(imports).map((circle) => circle.join(' → ')),
);
print('Imports that run upward', upwardImports(imports));
print(
  'Branches on a surface outside of utils/surfaces',
  sources.filter(({ path }) => !path.startsWith('utils/surfaces/')).flatMap(surfaceBranches),
);
print(
  'Classes that several style sheets style',
  [...scatteredClasses(sheets)].map(([name, paths]) => `.${name} ${paths.join(', ')}`),
);
const { files, known } = readRepository();
print(
  'References that lead nowhere',
  files.flatMap((file) => brokenReferences(file, known)),
);
