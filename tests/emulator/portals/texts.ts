/** The languages of the emulated portals' own interface (`?l=de`). */
export type Language = 'en' | 'de';

const en = {
  emulated: 'Emulated',
  search: 'Search',
  refresh: 'Refresh',
  loading: 'Loading…',
  overview: 'Pick a page on the left. Nothing here needs a role.',
  noAccess: "You don't have access",
  noAccessWhy: 'Your account does not have the permissions this page needs.',
  noDirectory: 'Your account does not have access to this directory.',
  unauthorized: 'You are not authorized to see this resource.',
  settings: 'Self service password reset enabled: Selected',
  notHere: 'This page is not part of the emulated portal.',
  rows: 'items',
  account: 'Account',
  details: 'Error details',
};
export type PortalTexts = typeof en;

const de: PortalTexts = {
  emulated: 'Emuliert',
  search: 'Suchen',
  refresh: 'Aktualisieren',
  loading: 'Wird geladen…',
  overview: 'Wählen Sie links eine Seite aus. Hier wird keine Rolle benötigt.',
  noAccess: 'Sie haben keinen Zugriff',
  noAccessWhy: 'Ihrem Konto fehlen die Berechtigungen für diese Seite.',
  noDirectory: 'Ihr Konto hat keinen Zugriff auf dieses Verzeichnis.',
  unauthorized: 'Sie sind nicht berechtigt, diese Ressource anzuzeigen.',
  settings: 'Self-Service-Kennwortzurücksetzung aktiviert: Ausgewählt',
  notHere: 'Diese Seite ist nicht Teil des emulierten Portals.',
  rows: 'Elemente',
  account: 'Konto',
  details: 'Fehlerdetails',
};

export const portalTexts: Record<Language, PortalTexts> = { en, de };

/** Reads `?l=de` or `?l=de.de-de`; anything else is English. */
export function languageOf(url: URL): Language {
  return url.searchParams.get('l')?.startsWith('de') ? 'de' : 'en';
}
