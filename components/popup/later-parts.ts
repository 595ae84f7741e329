/** Loaded by `parts.ts` after the first paint. */

export { Announcer } from './announcer/announcer';
export { ActiveDetails } from './elevated/active-details';
export { RowForm } from './form/row-form';
export { SeveralForm } from './form/several-form';
export { AccountList } from './header/account-list';
export { Notices } from './notices/notices';
export { WhosePage } from './page/whose-page';
export { keyPressed } from './roles/list-keyboard';
export { PickBar, PickRow } from './roles/pick-row';
export { NotConfigured, NothingEligible, SignedOut } from './welcome/welcome-states';
