/** The key of an assignment and the account in it: with both a button names the role to activate. */
export const keyAndAccount = (key: string) => ({
  key,
  account: key.split('|').slice(0, 3).join('|'),
});
