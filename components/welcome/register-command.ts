export type Shell = 'powershell' | 'azure';
export type RegisterOptions = { redirectUri: string; graphScopes: readonly string[] };

/** Application ids of Microsoft Graph and of Azure Resource Manager, the same in every tenant. */
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';
const ARM_APP_ID = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

/**
 * The command that registers Uplift in a tenant: a single-page application with one redirect URI
 * and exactly these delegated permissions, granted for everybody. It prints the ids to enter.
 */
export function registerCommand(shell: Shell, options: RegisterOptions): string {
  return shell === 'powershell' ? powershell(options) : azureCli(options);
}

function powershell({ redirectUri, graphScopes }: RegisterOptions): string {
  return `Connect-MgGraph -Scopes Application.ReadWrite.All, DelegatedPermissionGrant.ReadWrite.All
$names = ${graphScopes.map((name) => `'${name}'`).join(',\n  ')}
$graph = Get-MgServicePrincipal -Filter "appId eq '${GRAPH_APP_ID}'"
$azure = Get-MgServicePrincipal -Filter "appId eq '${ARM_APP_ID}'"
function Access($api, $scopes) {
  $found = $api.Oauth2PermissionScopes | Where-Object Value -in $scopes
  @{ ResourceAppId = $api.AppId
     ResourceAccess = @($found | ForEach-Object { @{ Id = $_.Id; Type = 'Scope' } }) }
}
$app = New-MgApplication -DisplayName 'Uplift' -SignInAudience AzureADMyOrg \`
  -Spa @{ RedirectUris = @('${redirectUri}') } \`
  -RequiredResourceAccess @((Access $graph $names), (Access $azure 'user_impersonation'))
$own = New-MgServicePrincipal -AppId $app.AppId
$grant = @{ ClientId = $own.Id; ConsentType = 'AllPrincipals' }
New-MgOauth2PermissionGrant @grant -ResourceId $graph.Id -Scope ($names -join ' ') | Out-Null
New-MgOauth2PermissionGrant @grant -ResourceId $azure.Id -Scope 'user_impersonation' | Out-Null
"Application (client) ID: $($app.AppId)"
"Tenant ID: $((Get-MgContext).TenantId)"
`;
}

function azureCli({ redirectUri, graphScopes }: RegisterOptions): string {
  return `names="${graphScopes.join(' \\\n  ')}"
graph=${GRAPH_APP_ID}
azure=${ARM_APP_ID}
app=$(az ad app create --display-name Uplift --sign-in-audience AzureADMyOrg \\
  --query appId -o tsv)
az rest --method PATCH \\
  --url "https://graph.microsoft.com/v1.0/applications(appId='$app')" \\
  --body '{"spa":{"redirectUris":["${redirectUri}"]}}'
az ad sp create --id "$app" -o none
add() {
  id=$(az ad sp show --id "$1" --query "oauth2PermissionScopes[?value=='$2'].id" -o tsv)
  az ad app permission add --id "$app" --api "$1" --api-permissions "$id=Scope" -o none
}
for name in $names; do add $graph "$name"; done
add $azure user_impersonation
az ad app permission grant --id "$app" --api $graph --scope $names -o none
az ad app permission grant --id "$app" --api $azure --scope user_impersonation -o none
echo "Application (client) ID: $app"
echo "Tenant ID: $(az account show --query tenantId -o tsv)"
`;
}
