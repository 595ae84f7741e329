import { ARM_APP_ID, GRAPH_APP_ID } from '../applications';

/** A service principal: its id, then a line `name=id` for each permission that is wanted. */
export const principalLines =
  '[[id],oauth2PermissionScopes[?isEnabled && contains(`<wanted>`,value)].join(`"="`,[value,id])][]';

/** What a resource's entry becomes: what is there, without ours, and ours. */
const entry = (appId: string, idList: string, list: string): string =>
  `{resourceAppId:\`"${appId}"\`,resourceAccess:[requiredResourceAccess[?resourceAppId==\`"${appId}"\`].resourceAccess[]` +
  `|[?contains(\`[<${idList}>]\`,id)==\`false\`],\`[<${list}>]\`][]}`;

/** The application with our redirect URI and permissions added; an audience is only ever widened. */
export const changedApplication =
  '{signInAudience:(signInAudience==`"AzureADMyOrg"` && `"<audience>"`) || signInAudience,' +
  'spa:{redirectUris:[spa.redirectUris[?contains(`["<redirect>"]`,@)==`false`],`["<redirect>"]`][]},' +
  `requiredResourceAccess:[requiredResourceAccess[?contains(\`["${GRAPH_APP_ID}","${ARM_APP_ID}"]\`,resourceAppId)==\`false\`],` +
  `[${entry(GRAPH_APP_ID, 'graphIds', 'graphAccess')},${entry(ARM_APP_ID, 'azureIds', 'azureAccess')}]][]}`;

/** Each application with its redirect URIs in a line, and with its owners but the one who asks. */
export const applicationLines =
  'value[].join(`" "`,[[appId],not_null(spa.redirectUris,`[]`),' +
  'not_null(owners,`[]`)[?(userPrincipalName==`"<me>"`)==`false`].join(`""`,[`"owner:"`,not_null(userPrincipalName,id)])][])';

/** The id and the scopes of the grant for one resource, in two lines. */
export const grantLines = 'value[?resourceId==`"<resource>"`]|[0].[id,scope]';
