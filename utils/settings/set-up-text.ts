import {
  checkedRegistration,
  MOST_OTHER_TENANTS,
  onePerTenant,
  type Registration,
} from './registration';

/** Of a longer text no more is read: a mail is shorter. */
const LONGEST_TEXT = 200_000;
const MOST_REGISTRATIONS = 1 + MOST_OTHER_TENANTS;

/** Where a set-up text begins: at our own scheme, or at a page of this extension in any browser. */
const beginning =
  /(?<![\w:/.+-])(?:uplift:\/\/set-up\/?|(?:chrome|moz)-extension:\/\/[a-z0-9-]+\/options\.html#set-up)\?([\w.=&;#-]{0,1000})/gi;

/**
 * Registrations as a text to send and to paste: a line for each.
 * @returns empty where there are none
 */
export function setUpText(registrations: Registration[]): string {
  return registrations
    .filter((each) => checkedRegistration.safeParse(each).success)
    .map(
      ({ clientId, tenant, cloud }) =>
        `uplift://set-up?client=${clientId}&tenant=${tenant}&cloud=${cloud}`,
    )
    .join('\n');
}

/** What a pasted text says: its registrations, one for each tenant, and how many more cannot be read. */
export type SetUpTextRead = { registrations: Registration[]; unread: number };

/**
 * Finds the lines of `setUpText` in whatever was pasted: a mail, quoted or encoded, or the address of
 * the settings page. Nothing else is believed, and of a line that is damaged nothing.
 */
export function readSetUpText(pasted: string): SetUpTextRead {
  const text = pasted.slice(0, LONGEST_TEXT);
  const asIs = readLines(text);
  const decoded = readLines(withoutQuotedPrintable(text));
  const best = decoded.registrations.length > asIs.registrations.length ? decoded : asIs;
  return { ...best, unread: best.unread + (pasted.length > LONGEST_TEXT ? 1 : 0) };
}

function readLines(text: string): SetUpTextRead {
  const queries = [...unwrapped(text).matchAll(beginning)].map(([, query]) => query!);
  const found = queries.map(registrationIn);
  const read = found.filter((each) => each !== undefined);
  const different = [...new Map(read.map((each) => [JSON.stringify(each), each])).values()];
  const registrations = onePerTenant(different).slice(0, MOST_REGISTRATIONS);
  const damaged = found.length - read.length;
  return { registrations, unread: damaged + different.length - registrations.length };
}

/** Joins what a mail program wrapped at the joints of a line, behind the `>` of a quotation too. */
const unwrapped = (text: string): string =>
  text
    .replaceAll(/&(?:amp|#38);/gi, '&')
    .replaceAll(/([&=])\r?\n[> \t]*(?=[\w-])/g, '$1')
    .replaceAll(/\r?\n[> \t]*(?=&(?:client|tenant|cloud)=)/gi, '');

/** How mails encode text of long lines (RFC 2045, section 6.7), as far as it is in ours. */
const withoutQuotedPrintable = (text: string): string =>
  text.replaceAll(/=\r?\n(?:[> \t]*)/g, '').replaceAll(/=3D/gi, '=');

/** @returns undefined where a part is missing, there twice, or cannot be one */
function registrationIn(query: string): Registration | undefined {
  const pairs = query
    .replace(/[^a-z0-9]+$/i, '')
    .split('&')
    .map((pair) => pair.split('='));
  const part = (name: string): string | undefined => {
    const [only, another] = pairs.filter(([key]) => key!.toLowerCase() === name);
    return another ? undefined : only?.[1];
  };
  const read = checkedRegistration.safeParse({
    clientId: part('client'),
    tenant: part('tenant'),
    cloud: part('cloud')?.toLowerCase(),
  });
  return read.success ? read.data : undefined;
}
