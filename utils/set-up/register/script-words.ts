import type { RegisterOptions } from './options';

/** What both scripts say while they run; a shell's text is English in every language. */
export const scriptWords = {
  waiting: 'Microsoft is still copying what was created. Waiting, at most a minute ...',
  notYet: 'This is missing still:',
  again: 'Paste the same text again when that is mended: it goes on where it stopped.',
  noScope: 'This cloud does not have these permissions, and Uplift needs them:',
  leftOut: 'Left out, because this cloud does not have them:',
  several: 'Several applications have the name Uplift. Here they are, with their redirect URIs:',
  which:
    'On the welcome page of Uplift enter the client ID of the right one, and copy the text again.',
  stranger: 'An application has the name Uplift and no redirect URI of a browser extension:',
  owned:
    'An application has the name Uplift and somebody else as its owner, who can change it. Use it only if you know it:',
  done: 'Uplift is registered, and everything was read back.',
  setUp: 'Paste this line into Uplift:',
  consent:
    'In each other tenant an administrator opens this address, grants, and closes the page that cannot be found afterwards:',
} as const;

/** What a step does, after the words *could not*. */
export const stepWords = {
  graph: 'read the permissions of Microsoft Graph',
  arm: 'find or create the service principal of Azure Resource Manager',
  find: 'find the application',
  create: 'create the application',
  read: 'read the application',
  change: 'add the redirect URI and the permissions to the application',
  principal: 'find or create the service principal of the application',
  grantGraph: 'grant the permissions of Microsoft Graph',
  grantArm: 'grant the permission of Azure Resource Manager',
  readBack: 'read back what was set up',
} as const;

/** The audience that the application gets. */
export const audienceOf = ({ severalTenants }: RegisterOptions): string =>
  severalTenants ? 'AzureADMultipleOrgs' : 'AzureADMyOrg';
