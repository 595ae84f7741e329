/** Loaded by `parts.ts` after the first paint. */
export { AccountList } from './account-list';
export { ActiveDetails } from './active-details';
export { Announcer } from './announcer';
export { keyPressed } from './list-keyboard';
export { Notices } from './notices';
export { PickBar, PickRow } from './pick-row';
export { RowForm } from './row-form';
export { SeveralForm } from './several-form';
export { NotConfigured, NothingEligible, SignedOut } from './welcome-states';
export { WhosePage } from './whose-page';
