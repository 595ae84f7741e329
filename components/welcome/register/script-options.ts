import type { RegisterChoices } from './register-form';

/** What `registerScript` needs of what was chosen. */
export const scriptOptions = (
  { cloud, severalTenants, names, isThere, clientId }: RegisterChoices,
  redirectUri: string,
) => ({
  ...{ redirectUri, cloud, severalTenants, names },
  clientId: isThere ? clientId.trim() : null,
});
