import { text } from '../../utils/i18n/text';
import { isConfigured } from './is-configured';
import type { PathProps } from './path-props';
import { PathPasteStep, PathSignInStep } from './path-steps';
import { PasteField } from './set-up/paste-field';
import { stepState } from './step-state';

/**
 * Nothing but to sign in; before that the line that somebody was given, where no application is set, or
 * one that cannot be right.
 */
export function OrganizationPath(props: PathProps) {
  const { overview, settled, isFixed, pasted, actions } = props;
  const configured = isConfigured(overview);
  const isWrong = stepState('registration', settled, configured) === 'wrong';
  const isAsked = !configured || (isWrong && !isFixed);
  const label = text('setUp_pasteGiven');
  return (
    <>
      <ol class="steps">
        {isAsked && <PathPasteStep {...props} head={text('setUp_givenHead')} label={label} />}
        <PathSignInStep {...props} />
      </ol>
      {!isAsked && !isFixed && (
        <details class="panel step folded">
          <summary>{text('setUp_another')}</summary>
          <PasteField {...{ label, pasted, onUse: actions.onUse }} there={props.registrations} />
        </details>
      )}
    </>
  );
}
