import { readFileSync } from 'node:fs';
import { buildPageData } from '../../utils/portals/build-data';
import { firstRoles } from './page-answer';
import { casesOf, type PageRow } from './page-cases';

/**
 * `npm run check:pages -- FILE.json`: asks the page catalogue which role each case needs, with
 * every role eligible, and compares the first suggestion with the least roles the file lists.
 */
const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run check:pages -- FILE.json');
  process.exit(2);
}

const data = buildPageData();
const { cases, outside } = casesOf(JSON.parse(readFileSync(file, 'utf8')) as PageRow[]);
let right = 0;
for (const { url, level, answers } of cases) {
  const first = firstRoles(url, level, data);
  const ok = answers.some((answer) => answer.join() === first.join());
  if (ok) right += 1;
  else {
    const wanted = answers.map((roles) => roles.join(' + ')).join(' or ');
    console.log(`${level} ${url}\n  wanted ${wanted}; said ${first.join(' + ') || 'nothing'}`);
  }
}
if (outside.length)
  console.log(`\noutside our hosts: ${outside.length}\n  ${outside.join('\n  ')}\n`);
console.log(`first ${right} of ${cases.length}`);
