import { REPLICATION_TRIES, REPLICATION_WAIT_S, replicationAnswers, requests } from '../requests';
import { scriptWords as say, stepWords } from '../script-words';
import { changedApplication, grantLines, principalLines } from './queries';
import { quoted } from './quoting';
import { send } from './send';

/**
 * What the script's steps are made of. A function that may be repeated begins by looking whether its work is
 * done already, returns an error where a call failed, and leaves what came back in the file `$errors`.
 */
export const functions = `uplift_say() { printf '%s\\n' "$@" >&3; }
uplift_stop() {
  printf '%s\\n' "Stopped: could not $step." "$@" ${quoted(say.again)} >&2
  exit 1
}
uplift_fail() { uplift_stop "$(command cat "$errors")"; }
uplift_send() {
  if [ -n "$3" ]; then
    answer=$(az rest --only-show-errors --resource "$graph" --method "$1" --url "$graph/v1.0/$2" \\
      --headers 'Content-Type=application/json' --body "$3" --query "$4" -o "$5" 2>|"$errors")
  else
    answer=$(az rest --only-show-errors --resource "$graph" --method "$1" --url "$graph/v1.0/$2" \\
      --query "$4" -o "$5" 2>|"$errors")
  fi || return 1
  answer=\${answer//"$carriage"/}
}
uplift_replicating() {
  case "$(command cat "$errors")" in
    (${[...replicationAnswers, 'Not Found(', say.notYet].map((each) => `*${quoted(each)}*`).join('|')}) return 0 ;;
  esac
  return 1
}
uplift_repeat() {
  tries=1
  until "$@"; do
    uplift_replicating || uplift_fail
    [ "$tries" -lt ${REPLICATION_TRIES} ] || uplift_fail
    [ "$tries" -gt 1 ] || uplift_say ${quoted(say.waiting)}
    tries=$((tries + 1))
    command sleep ${REPLICATION_WAIT_S}
  done
}
uplift_join() {
  joined=$1
  rest="$2 "
  while [ -n "$rest" ]; do
    name=\${rest%% *}
    rest=\${rest#* }
    case " $joined " in
      (*" $name "*) ;;
      (*) joined="$joined\${joined:+ }$name" ;;
    esac
  done
}
uplift_principal() {
  appId=$1
  wanted=$2
  ${send(requests.findPrincipal, `value[0].${principalLines}`)} || return 1
  [ -z "$answer" ] || return 0
  ${send(requests.createPrincipal, principalLines)}
}
uplift_permissions() {
  principal=
  access=
  accessIds=
  scope=
  while IFS='=' read -r name value; do
    if [ -z "$value" ]; then
      principal=$name
    else
      access="$access\${access:+,}"'{"id":"'"$value"'","type":"Scope"}'
      accessIds="$accessIds\${accessIds:+,}"'"'"$value"'"'
      scope="$scope\${scope:+ }$name"
    fi
  done <<< "$answer"
}
uplift_change() {
  ${send(requests.readApplication, changedApplication, 'json')} || return 1
  change=$answer
  step=${quoted(stepWords.change)}
  ${send(requests.changeApplication, '@', 'none')}
}
uplift_granted() {
  ${send(requests.listGrants, grantLines)} || return 1
  grant=\${answer%%"$newline"*}
  granted=
  [ -z "$answer" ] || granted=\${answer#*"$newline"}
}
uplift_grant() {
  resource=$1
  scope=$2
  uplift_granted || return 1
  if [ -z "$grant" ]; then
    ${send(requests.createGrant, '@', 'none').replaceAll('\n', '\n  ')}
    return
  fi
  uplift_join "$granted" "$scope"
  [ "$joined" = "$granted" ] && return 0
  scope=$joined
  ${send(requests.changeGrant, '@', 'none')}
}
uplift_missing() {
  resource=$1
  uplift_granted || return 1
  uplift_join "$granted" "$2"
  [ "$joined" = "$granted" ] && return 0
  missing="$missing \${joined#"$granted"}"
}
uplift_read_back() {
  missing=
  ${send(requests.readApplication, 'spa.redirectUris')} || return 1
  case "$newline$answer$newline" in
    (*"$newline$redirect$newline"*) ;;
    (*) missing=" $redirect" ;;
  esac
  uplift_missing "$graphPrincipal" "$graphScope" || return 1
  uplift_missing "$azurePrincipal" "$azureScope" || return 1
  [ -z "$missing" ] && return 0
  printf '%s' ${quoted(say.notYet)}"$missing" >|"$errors"
  return 1
}`;
