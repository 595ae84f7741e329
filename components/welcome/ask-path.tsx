import { text } from '../../utils/i18n/text';
import { AskStep } from './ask/ask-step';
import type { PathProps } from './path-props';
import { FirstStep, PathPasteStep, PathSignInStep } from './path-steps';

/** Ask an administrator, paste the answer, sign in. */
export function AskPath(props: PathProps) {
  const { redirectUri, check, actions } = props;
  return (
    <ol class="steps">
      <FirstStep {...props} head={text('ask_head')} summary={text('ask_again')}>
        <AskStep
          redirectUri={redirectUri}
          registration={check?.registration}
          onCopy={actions.onCopy}
        />
      </FirstStep>
      <PathPasteStep {...props} head={text('ask_answerHead')} label={text('setUp_pasteAnswer')} />
      <PathSignInStep {...props} />
    </ol>
  );
}
