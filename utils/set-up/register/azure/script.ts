import { clouds } from '../../../auth/clouds';
import type { CloudName } from '../../../pim/account';
import { adminConsentLink } from '../admin-consent-link';
import { ARM_APP_ID, GRAPH_APP_ID } from '../applications';
import type { RegisterOptions } from '../options';
import { essentialNames, openIdScopes, permissionNames } from '../permissions';
import { requests } from '../requests';
import { audienceOf, scriptWords as say, stepWords } from '../script-words';
import { functions } from './functions';
import { applicationLines } from './queries';
import { inDoubleQuotes, quoted } from './quoting';
import { send } from './send';

/** The Azure CLI has no cloud of its own for the Department of Defense. */
const azureClouds: Record<CloudName, string> = {
  global: 'AzureCloud',
  usgov: 'AzureUSGovernment',
  dod: 'AzureUSGovernment',
  china: 'AzureChinaCloud',
};

const list = (names: readonly string[]): string => JSON.stringify(names);

/**
 * The script for the Azure CLI, alike in bash and zsh. It is pasted into a shell that somebody goes on
 * using: so it runs in a command substitution, which a failure ends and not that shell; its functions and
 * variables stay inside, but for the id of the application in `uplift_app`. That is how a second run knows an
 * application that Microsoft's lists do not show yet. It has no comments, which zsh does not take at its
 * prompt, no exclamation marks, which mean history there, and relies on no splitting into words, which zsh
 * does not do. Functions have names that no alias has. Carriage returns come from the Azure CLI of Windows,
 * where a Unix shell calls that.
 */
export function azureScript(options: RegisterOptions): string {
  const { cloud, redirectUri, clientId, names } = options;
  const { graph } = clouds[cloud];
  const essential = essentialNames;
  const wanted = [...openIdScopes, ...permissionNames('graph', names)];
  const azure = permissionNames('arm', names);
  const consentLink = adminConsentLink({
    clientId: 'CLIENT',
    tenant: 'organizations',
    cloud,
    redirectUri,
  });
  return `{ uplift_app=$(
known="\${uplift_app:-}"
graph=${quoted(graph)}
redirect=${quoted(redirectUri)}
audience=${audienceOf(options)}
newline=$'\\n'
carriage=$'\\r'
errors=$(mktemp) || exit 1
trap 'command rm -f "$errors"' EXIT

${functions}
step='use the Azure CLI'
command -v az >/dev/null || uplift_stop 'It is not installed here: https://aka.ms/azure-cli'
cloud=$(az cloud show --query name -o tsv 2>|"$errors") || uplift_fail
cloud=\${cloud%"$carriage"}
[ "$cloud" = ${azureClouds[cloud]} ] || uplift_stop "It is set to the cloud $cloud. Run: az cloud set --name ${azureClouds[cloud]}" 'Then sign in: az login --allow-no-subscriptions'
tenant=$(az account show --query tenantId -o tsv 2>|"$errors") || uplift_stop "$(command cat "$errors")" 'Sign in: az login --allow-no-subscriptions'
tenant=\${tenant%"$carriage"}
me=$(az account show --query user.name -o tsv 2>/dev/null) || me=
me=\${me%"$carriage"}
uplift_say "Registering Uplift in the tenant $tenant ..."

step=${quoted(stepWords.graph)}
uplift_repeat uplift_principal ${GRAPH_APP_ID} ${quoted(list(wanted))}
uplift_permissions
graphPrincipal=$principal graphAccess=$access graphIds=$accessIds graphScope=$scope
uplift_join "$graphScope" ${quoted(essential.join(' '))}
[ "$joined" = "$graphScope" ] || uplift_stop ${quoted(say.noScope)} "\${joined#"$graphScope"}"
uplift_join "$graphScope" ${quoted(wanted.join(' '))}
[ "$joined" = "$graphScope" ] || uplift_say ${quoted(say.leftOut)} "\${joined#"$graphScope"}"

step=${quoted(stepWords.arm)}
uplift_repeat uplift_principal ${ARM_APP_ID} ${quoted(list(azure))}
uplift_permissions
azurePrincipal=$principal azureAccess=$access azureIds=$accessIds azureScope=$scope
[ -n "$azureScope" ] || uplift_stop ${quoted(say.noScope)} ${quoted(azure.join(' '))}

step=${quoted(stepWords.find)}
app=${clientId === null ? '' : quoted(clientId)}
case "$app/$known" in
  (/"$tenant "*) app=\${known#* } ;;
esac
if [ -z "$app" ]; then
  ${send(requests.findApplication, applicationLines)} || uplift_fail
  case "$answer" in
    ('') ;;
    (*"$newline"*) uplift_stop ${quoted(say.several)} "$answer" ${quoted(say.which)} ;;
    (*' owner:'*) uplift_stop ${quoted(say.owned)} "$answer" ${quoted(say.which)} ;;
    (*.chromiumapp.org/*|*.extensions.allizom.org/*) app=\${answer%% *} ;;
    (*) uplift_stop ${quoted(say.stranger)} "$answer" ${quoted(say.which)} ;;
  esac
fi
if [ -n "$app" ]; then
  printf '%s\\n' "$tenant $app"
  step=${quoted(stepWords.read)}
  uplift_repeat uplift_change
else
  step=${quoted(stepWords.create)}
  ${send(requests.createApplication, 'appId')} || uplift_fail
  app=$answer
  printf '%s\\n' "$tenant $app"
fi

step=${quoted(stepWords.principal)}
uplift_repeat uplift_principal "$app" '[]'
uplift_permissions
own=$principal
step=${quoted(stepWords.grantGraph)}
uplift_repeat uplift_grant "$graphPrincipal" "$graphScope"
step=${quoted(stepWords.grantArm)}
uplift_repeat uplift_grant "$azurePrincipal" "$azureScope"
step=${quoted(stepWords.readBack)}
uplift_repeat uplift_read_back

uplift_say ${quoted(say.done)} '' "Application (client) ID: $app" "Tenant ID: $tenant" '' ${quoted(say.setUp)} "uplift://set-up?client=$app&tenant=$tenant&cloud=${cloud}"
${options.severalTenants ? `uplift_say '' ${quoted(say.consent)} ${inDoubleQuotes(consentLink).replace('CLIENT', '$app')}\n` : ''}); } 3>&1
`;
}
