/** The button that comes next once an application is set. */
export const SIGN_IN_ID = 'sign-in';

/** Leads to it. */
export const focusSignIn = (): void => document.getElementById(SIGN_IN_ID)?.focus();

/** Keeps it in sight where it has the focus: steps above it are put away by and by, and it moves. */
export function keepSignInInSight(): void {
  const focused = document.activeElement;
  if (focused?.id === SIGN_IN_ID) focused.scrollIntoView({ block: 'center' });
}
