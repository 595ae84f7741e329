import { readFileSync } from 'node:fs';
import { buildPageData } from '../../utils/portals/build/build-data';
import { ownCases } from '../pages/own-cases';
import { firstRoles } from './page-answer';
import { casesOf, type PageCase, type PageRow } from './page-cases';
import { placesOf } from './page-places';

/**
 * `npm run check:pages [-- FILE.json]`: compares the first suggestion for each case, with every role
 * eligible, with the least roles that the file lists. For a file of addresses only (`[{ "url": … }]`) it
 * prints where they are. Without a file it takes the cases in `tests/pages`.
 */
const [file] = process.argv.slice(2);
const data = await buildPageData();

function print(title: string, lines: string[]): void {
  if (lines.length) console.log(`\n${title}: ${lines.length}\n  ${lines.join('\n  ')}`);
}

function checkCases(cases: PageCase[], outside: string[]): void {
  let right = 0;
  for (const { url, level, answers } of cases) {
    const first = firstRoles(url, level, data);
    if (answers.some((answer) => answer.join() === first.join())) right += 1;
    else {
      const expected = answers.map((roles) => roles.join(' + ')).join(' or ');
      console.log(`${level} ${url}\n  wanted ${expected}; said ${first.join(' + ') || 'nothing'}`);
    }
  }
  print('outside our hosts', outside);
  console.log(`\nfirst ${right} of ${cases.length}`);
}

function locateAll(urls: string[]): void {
  const { named, starts, unnamed, outside } = placesOf(urls, data);
  print('named', named);
  print('a portal’s start', starts);
  print('outside our hosts', outside);
  print('without a name', unnamed);
  const inside = named.length + starts.length + unnamed.length;
  console.log(`\nlocated ${inside - unnamed.length} of ${inside}`);
}

const rows = file ? (JSON.parse(readFileSync(file, 'utf8')) as (PageRow | { url: string })[]) : [];
const urls = rows.flatMap((row) => ('url' in row ? [row.url] : []));
if (!file) checkCases(ownCases, []);
else if (urls.length) locateAll(urls);
else {
  const { cases, outside } = casesOf(rows as PageRow[]);
  checkCases(cases, outside);
}
