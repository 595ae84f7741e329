import { clouds } from '../../../auth/clouds';
import type { CloudName } from '../../../pim/account';
import { adminConsentLink } from '../admin-consent-link';
import { ARM_APP_ID, GRAPH_APP_ID } from '../applications';
import type { RegisterOptions } from '../options';
import { essentialNames, openIdScopes, permissionNames } from '../permissions';
import { requests } from '../requests';
import { audienceOf, scriptWords as say, stepWords } from '../script-words';
import { functions } from './functions';
import { inDoubleQuotes, list, quoted } from './quoting';
import { send } from './send';

const environments: Record<CloudName, string> = {
  global: 'Global',
  usgov: 'USGov',
  dod: 'USGovDoD',
  china: 'China',
};

/** What creating applications, service principals and grants takes (contract §9.7). */
const administratorScopes = ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'];

/**
 * The script for Graph PowerShell: Windows PowerShell 5.1, and 7. It needs the module
 * Microsoft.Graph.Authentication alone, and makes the same requests as the other script. It is one block, so
 * that a failure ends it and not the shell that somebody goes on using. There is no empty line in it: at the
 * prompt of an old console that would end the block. What stays behind is the id of the application in
 * `$UpliftApp`: that is how a second run knows an application that Microsoft's lists do not show yet.
 */
export function powershellScript(options: RegisterOptions): string {
  const { cloud, redirectUri, clientId, names } = options;
  const consentLink = adminConsentLink({
    clientId: 'CLIENT',
    tenant: 'organizations',
    cloud,
    redirectUri,
  });
  return `& {
  $ErrorActionPreference = 'Stop'
  $graph = ${quoted(clouds[cloud].graph)}
  $redirect = ${quoted(redirectUri)}
  $audience = ${quoted(audienceOf(options))}
  $wanted = ${list([...openIdScopes, ...permissionNames('graph', names)])}
  $essential = ${list(essentialNames)}
  $azureWanted = ${list(permissionNames('arm', names))}
${functions}
  $step = 'use Graph PowerShell'
  try {
    if (-not (Get-Command Connect-MgGraph -ErrorAction SilentlyContinue)) {
      throw 'It is not installed here. Run: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser'
    }
    $context = Get-MgContext
    $scopes = ${list(administratorScopes)}
    if (-not $context -or $context.Environment -ne '${environments[cloud]}' -or @(Get-UpliftMissing ($context.Scopes -join ' ') $scopes).Count -gt 0) {
      Connect-MgGraph -Environment ${environments[cloud]} -Scopes $scopes | Out-Null
      $context = Get-MgContext
    }
    if ($context.Environment -ne '${environments[cloud]}') {
      throw "It is signed in to the cloud $($context.Environment). Run: Disconnect-MgGraph"
    }
    $tenant = $context.TenantId
    Write-Host "Registering Uplift in the tenant $tenant ..."
    $step = ${quoted(stepWords.graph)}
    $principal = Invoke-UpliftStep { Get-UpliftPrincipal '${GRAPH_APP_ID}' }
    $graphPrincipal = $principal.id
    $graphPermissions = @(Get-UpliftPermission $principal $wanted)
    $graphScope = @($graphPermissions | ForEach-Object { $_.value })
    $lacking = @(Get-UpliftMissing ($graphScope -join ' ') $essential)
    if ($lacking.Count -gt 0) { throw (${quoted(`${say.noScope} `)} + ($lacking -join ' ')) }
    $lacking = @(Get-UpliftMissing ($graphScope -join ' ') $wanted)
    if ($lacking.Count -gt 0) { Write-Host ${quoted(say.leftOut)} ($lacking -join ' ') }
    $step = ${quoted(stepWords.arm)}
    $principal = Invoke-UpliftStep { Get-UpliftPrincipal '${ARM_APP_ID}' }
    $azurePrincipal = $principal.id
    $azurePermissions = @(Get-UpliftPermission $principal $azureWanted)
    $azureScope = @($azurePermissions | ForEach-Object { $_.value })
    if ($azureScope.Count -eq 0) { throw (${quoted(`${say.noScope} `)} + ($azureWanted -join ' ')) }
    $step = ${quoted(stepWords.find)}
    $app = ${clientId === null ? "''" : quoted(clientId)}
    if (-not $app -and "$global:UpliftApp".StartsWith("$tenant ")) { $app = $global:UpliftApp.Split(' ')[1] }
    if (-not $app) { $app = Find-UpliftApplication $context.Account }
    if ($app) {
      $global:UpliftApp = "$tenant $app"
      $step = ${quoted(stepWords.change)}
      Invoke-UpliftStep { Set-UpliftApplication $app $graphPermissions $azurePermissions }
    } else {
      $step = ${quoted(stepWords.create)}
      $graphAccess = Join-UpliftAccess $graphPermissions
      $azureAccess = Join-UpliftAccess $azurePermissions
      $app = (${send(requests.createApplication)}).appId
      $global:UpliftApp = "$tenant $app"
    }
    $step = ${quoted(stepWords.principal)}
    $own = (Invoke-UpliftStep { Get-UpliftPrincipal $app }).id
    $step = ${quoted(stepWords.grantGraph)}
    Invoke-UpliftStep { Set-UpliftGrant $own $graphPrincipal $graphScope }
    $step = ${quoted(stepWords.grantArm)}
    Invoke-UpliftStep { Set-UpliftGrant $own $azurePrincipal $azureScope }
    $step = ${quoted(stepWords.readBack)}
    Invoke-UpliftStep { Test-Uplift $app $own $graphPrincipal $graphScope $azurePrincipal $azureScope }
    ${quoted(say.done)}
    "Application (client) ID: $app"
    "Tenant ID: $tenant"
    ${quoted(say.setUp)}
    "uplift://set-up?client=$app&tenant=$tenant&cloud=${cloud}"
${
  options.severalTenants
    ? `    ${quoted(say.consent)}\n    ${inDoubleQuotes(consentLink).replace('CLIENT', '$app')}\n`
    : ''
}\
  } catch {
    Write-Host "Stopped: could not $step." -ForegroundColor Red
    Write-Host "$($_.ErrorDetails.Message) $($_.Exception.Message)"
    Write-Host ${quoted(say.again)}
  }
}
`;
}
