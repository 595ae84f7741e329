import { text } from '../../../utils/i18n/text';
import type { Surface } from '../../../utils/pim/eligibility';
import type { ErrorCode } from '../../../utils/pim/error';
import { helps } from '../../shared/next-steps';
import { usePopup } from '../popup-context';
import { ButtonFor } from './button-for';

type ListStepsProps = {
  code: ErrorCode;
  account: string;
  /** Whose lists these are; undefined: all of the account's. */
  surface: Surface | undefined;
  /** What tells these buttons from those of other notes. */
  about: string | undefined;
  /** The lists are being read anyhow. */
  refreshing: boolean;
};

/** What can help where lists could not be read. */
export function ListSteps({ code, account, surface, about, refreshing }: ListStepsProps) {
  const { actions, onCheck } = usePopup();
  const signIn = () => (surface ? actions.verify(account, surface) : actions.signIn(account));
  return (
    <>
      {code === 'consentMissing' && (
        <ButtonFor
          class="primary"
          label={text('consent_give')}
          about={about}
          onClick={() => actions.consent(account, surface ?? 'directory')}
        />
      )}
      {/* Where the same could only be refused again, a window may know a way. */}
      {helps('signIn', code) && (
        <ButtonFor label={text('accounts_signInAgain')} about={about} onClick={signIn} />
      )}
      {helps('check', code) && (
        <ButtonFor label={text('check_start')} about={about} onClick={onCheck} />
      )}
      {(helps('retry', code) || helps('refresh', code)) && (
        <ButtonFor
          {...{ about, disabled: refreshing, label: text('tryAgain'), onClick: actions.refresh }}
        />
      )}
    </>
  );
}
