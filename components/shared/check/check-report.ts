import { separator } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { lineLabel, lineWords, permissionIn, stateWords } from './line-words';

/**
 * The checks as a text for somebody who helps: ids of tenant and application, which are no secrets, and
 * what was found. It names no person, and holds no words of a service, which may.
 */
export const checkReport = (checks: SetUpCheck[]): string =>
  checks.map((check) => [headOf(check), ...linesOf(check)].join('\n')).join('\n\n');

function headOf({ registration, startedAtMs }: SetUpCheck): string {
  const { tenant, clientId, cloud } = registration;
  const time = new Date(startedAtMs).toISOString();
  return [time, tenant, clientId, text(`options_cloud_${cloud}`)].join(separator());
}

const linesOf = ({ lines }: SetUpCheck): string[] =>
  lines.map((line) => {
    const words = lineWords(line);
    const details = [words?.said, line.error?.code, words?.id].filter(Boolean).join(separator());
    const label = [lineLabel(line), permissionIn(line)].filter(Boolean).join(' ');
    const said = `${label}: ${stateWords(line, lines)}`;
    return details ? `${said} (${details})` : said;
  });
