import type { FactSender } from '../../../utils/messages/facts';

/** The sign-in logs of the Entra admin center, a page that *Reports Reader* opens, in a tab. */
export const signInLogs: FactSender = {
  tabId: 7,
  documentId: 'd1',
  frameId: 0,
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
};
