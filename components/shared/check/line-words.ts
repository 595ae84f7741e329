import { text } from '../../../utils/i18n/text';
import { surface } from '../../../utils/pim/eligibility';
import type { PimError } from '../../../utils/pim/error';
import { permissions } from '../../../utils/set-up/register/permissions';
import type { CheckLine } from '../../../utils/snapshot/set-up-check';
import { errorWords } from '../error-words';
import type { CheckItem } from './check-items';

/** What is wrong with a line and what to do. */
export type LineWords = {
  said: string;
  next: string;
  /** The service's own words, where ours say little. */
  service: string;
  /** What a report needs. */
  id: string;
};

/** What a line of the check is about: `Redirect URI`, `Groups`; of a permission its name is left out. */
export function lineLabel({ thing, about }: CheckLine): string {
  if (isAboutPortals(thing, about)) return text('check_portals');
  if (thing === 'permission') return text('label', text('check_permission'));
  if (thing === 'surface') return surfaceName(about);
  if (thing === 'policies') return text('check_policies', surfaceName(about));
  return text(`check_${thing}`);
}

/** Whether a line is about the admin centers, and not about the services of a cloud. */
export const isAboutPortals = (thing: CheckLine['thing'], about: string): boolean =>
  thing === 'siteAccess' && about !== '';

function surfaceName(about: string): string {
  const known = surface.safeParse(about);
  return known.success ? text(`surface_${known.data}`) : about;
}

/** The name that follows: it is the same in every language. */
export const permissionIn = ({ thing, about }: CheckLine): string =>
  thing === 'permission' ? about : '';

/** How a line stands, in a word or two; who has no role of a surface needs none of its policies. */
export const stateWords = (line: CheckLine, lines: CheckLine[]): string =>
  text(isNotNeeded(line, lines) ? 'check_state_notNeeded' : `check_state_${line.state}`);

/**
 * Whether nobody can tell, and nobody needs to: without a role there is no policy to try with, and none
 * of Azure's, nor its permission, in a tenant without Azure.
 */
export function isNotNeeded(
  { thing, about, state, error }: CheckLine,
  lines: CheckLine[],
): boolean {
  if (thing === 'permission' && error?.code === 'azureMissing') return true;
  if (thing !== 'policies' || state !== 'untold' || error) return false;
  const list = lines.find((line) => line.thing === 'surface' && line.about === about);
  return list?.state === 'passed' || list?.state === 'lacking';
}

/** The words under a line; undefined where its state says it all. */
export function lineWords(line: CheckLine): LineWords | undefined {
  const { thing, about, state, error } = line;
  if (state === 'passed' || state === 'running') return undefined;
  if (isAboutPortals(thing, about)) {
    return ours(text('check_portalsOff'), text('check_portalsOff_next'));
  }
  if (isPermissionMissing(line)) return permissionWords(line);
  if (error?.code === 'siteAccessOff' && thing === 'siteAccess') {
    return { ...errorWords(error), next: text('check_siteAccess_next') };
  }
  // That line says what to do; those that wait for it need not.
  if (error?.code === 'siteAccessOff' && state === 'untold') return undefined;
  if (thing === 'signIn' && state === 'untold' && isNobodyThere(error)) {
    return ours(text('check_signInFirst'));
  }
  if (!error) return undefined;
  const words = errorWords(error);
  // Elsewhere these words are about lists.
  return error.code === 'offline' ? { ...words, next: text('check_offline') } : words;
}

const isNobodyThere = (error: PimError | null): boolean => !error || error.code === 'signInNeeded';

/** Whether the next line has the same trouble: what to do is said once, after the last. */
export const isSameTrouble = (line: CheckLine, next: CheckItem | undefined): boolean =>
  next !== undefined &&
  !Array.isArray(next) &&
  line.state === next.state &&
  line.error?.code === next.error?.code &&
  (line.error !== null || (line.thing === 'permission' && next.thing === 'permission'));

/** Whether a permission was not granted, and nothing else is wrong. */
export const isPermissionMissing = ({ thing, state, error }: CheckLine): boolean =>
  thing === 'permission' &&
  (state === 'lacking' ||
    (state === 'failed' && (error === null || error.code === 'consentMissing')));

function permissionWords({ state, about }: CheckLine): LineWords {
  if (state === 'lacking') return ours(text('check_lacking'), text('check_lacking_next'));
  const user = permissions.find(({ name }) => name === about)?.surface;
  const said = user
    ? text('check_notGrantedFor', text(`surface_${user}`))
    : text('check_notGranted');
  return ours(said, text('check_notGranted_next'));
}

const ours = (said: string, next = ''): LineWords => ({ said, next, service: '', id: '' });
