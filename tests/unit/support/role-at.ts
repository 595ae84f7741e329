/** The role of this key, as the button of its account's row names it. */
export const roleAt = (key: string) => ({ key, account: key.split('|').slice(0, 3).join('|') });
