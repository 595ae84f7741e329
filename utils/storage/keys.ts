/** Every record that lies on disk, in one place: PRIVACY.md lists the same, and a test compares. */
export const localKeys = [
  'accounts',
  'clock',
  'drafts',
  'ends',
  'history',
  'journal',
  'pageAccounts',
  'reasons',
  'settings',
  'signingOut',
] as const;

export type LocalKey = (typeof localKeys)[number];
