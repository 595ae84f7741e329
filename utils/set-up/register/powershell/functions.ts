import { ARM_APP_ID, GRAPH_APP_ID } from '../applications';
import { REPLICATION_TRIES, REPLICATION_WAIT_S, replicationAnswers, requests } from '../requests';
import { scriptWords as say } from '../script-words';
import { quoted } from './quoting';
import { send } from './send';

/**
 * What the script's steps are made of. A function that may be repeated begins by looking whether its work is
 * done already.
 */
export const functions = `  function Send-Uplift($method, $path, $body) {
    $call = @{ Method = $method; Uri = "$graph/v1.0/$path"; OutputType = 'PSObject' }
    if ($body) { $call.Body = $body; $call.ContentType = 'application/json' }
    Invoke-MgGraphRequest @call
  }
  function Invoke-UpliftStep([scriptblock]$attempt) {
    for ($tries = 1; ; $tries++) {
      try { return & $attempt }
      catch {
        $said = "$($_.ErrorDetails.Message) $($_.Exception.Message)"
        if ($tries -ge ${REPLICATION_TRIES} -or $said -notmatch ${quoted([...replicationAnswers, 'NotFound', say.notYet].join('|'))}) { throw }
        if ($tries -eq 1) { Write-Host ${quoted(say.waiting)} }
        Start-Sleep -Seconds ${REPLICATION_WAIT_S}
      }
    }
  }
  function Get-UpliftPrincipal($appId) {
    $found = @((${send(requests.findPrincipal)}).value)
    if ($found.Count -gt 0) { return $found[0] }
    ${send(requests.createPrincipal)}
  }
  function Get-UpliftPermission($principal, $names) {
    @($principal.oauth2PermissionScopes | Where-Object { $_ -and $_.isEnabled -and $names -contains $_.value })
  }
  function Join-UpliftAccess($permissions) {
    @($permissions | ForEach-Object { '{"id":"' + $_.id + '","type":"Scope"}' }) -join ','
  }
  function Find-UpliftApplication($me) {
    $found = @((${send(requests.findApplication)}).value)
    if ($found.Count -eq 0) { return }
    $owners = @($found | ForEach-Object { $_.owners } | Where-Object { $_ -and $_.userPrincipalName -ne $me } | ForEach-Object { "owner:$($_.userPrincipalName)" })
    $lines = @($found | ForEach-Object { "$($_.appId) $($_.spa.redirectUris -join ' ')" }) + $owners
    $problem = ''
    if ($found.Count -gt 1) { $problem = ${quoted(say.several)} }
    elseif ($owners.Count -gt 0) { $problem = ${quoted(say.owned)} }
    elseif ($lines[0] -notmatch '\\.(chromiumapp\\.org|extensions\\.allizom\\.org)/') { $problem = ${quoted(say.stranger)} }
    if ($problem) { throw ((@($problem) + $lines + ${quoted(say.which)}) -join "\`n") }
    $found[0].appId
  }
  function Get-UpliftGrant($own, $resource) {
    @((${send(requests.listGrants)}).value | Where-Object { $_.resourceId -eq $resource })
  }
  function Get-UpliftMissing($granted, $names) {
    $have = @("$granted" -split ' ')
    @($names | Where-Object { $have -notcontains $_ })
  }
  function Set-UpliftGrant($own, $resource, $names) {
    $there = @(Get-UpliftGrant $own $resource)
    if ($there.Count -eq 0) {
      $scope = $names -join ' '
      ${send(requests.createGrant)} | Out-Null
      return
    }
    $missing = @(Get-UpliftMissing $there[0].scope $names)
    if ($missing.Count -eq 0) { return }
    $grant = $there[0].id
    $scope = (@("$($there[0].scope)".Trim()) + $missing) -join ' '
    ${send(requests.changeGrant)} | Out-Null
  }
  function Join-UpliftEntry($there, $appId, $permissions) {
    $ids = @($permissions | ForEach-Object { $_.id })
    $others = @($there | Where-Object { $_.resourceAppId -eq $appId } | ForEach-Object { $_.resourceAccess } | Where-Object { $_ -and $ids -notcontains $_.id })
    @{ resourceAppId = $appId; resourceAccess = @($others + @($ids | ForEach-Object { @{ id = $_; type = 'Scope' } })) }
  }
  function Set-UpliftApplication($app, $graphPermissions, $azurePermissions) {
    $there = ${send(requests.readApplication)}
    $others = @($there.requiredResourceAccess | Where-Object { $_ -and @('${GRAPH_APP_ID}', '${ARM_APP_ID}') -notcontains $_.resourceAppId })
    $new = @{
      signInAudience = $(if ($there.signInAudience -eq 'AzureADMyOrg') { $audience } else { $there.signInAudience })
      spa = @{ redirectUris = @(@($there.spa.redirectUris | Where-Object { $_ -and $_ -cne $redirect }) + $redirect) }
      requiredResourceAccess = @($others + (Join-UpliftEntry $there.requiredResourceAccess '${GRAPH_APP_ID}' $graphPermissions) + (Join-UpliftEntry $there.requiredResourceAccess '${ARM_APP_ID}' $azurePermissions))
    }
    $change = $new | ConvertTo-Json -Depth 8 -Compress
    ${send(requests.changeApplication)} | Out-Null
  }
  function Get-UpliftUngranted($own, $resource, $names) {
    $granted = @(Get-UpliftGrant $own $resource | ForEach-Object { $_.scope }) -join ' '
    Get-UpliftMissing $granted $names
  }
  function Test-Uplift($app, $own, $graphPrincipal, $graphScope, $azurePrincipal, $azureScope) {
    $there = ${send(requests.readApplication)}
    $missing = @()
    if (@($there.spa.redirectUris) -cnotcontains $redirect) { $missing += $redirect }
    $missing += @(Get-UpliftUngranted $own $graphPrincipal $graphScope)
    $missing += @(Get-UpliftUngranted $own $azurePrincipal $azureScope)
    if ($missing.Count -gt 0) { throw (${quoted(`${say.notYet} `)} + ($missing -join ' ')) }
  }`;
