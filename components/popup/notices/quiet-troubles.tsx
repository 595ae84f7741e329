import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { ErrorCode } from '../../../utils/pim/error';
import { errorWords } from '../../shared/error-words';
import { usePopup } from '../popup-context';
import type { BrokenSurfaces } from './broken-surfaces';
import { ButtonFor } from './button-for';

const quietCodes: ErrorCode[] = ['azureMissing', 'appPermissions', 'adminConsentNeeded'];

/** Whether a tenant is simply without something: nobody here can mend it, and it is no alarm. */
export const isQuietTrouble = (code: ErrorCode): boolean => quietCodes.includes(code);

type QuietTroublesProps = {
  account: string;
  accountTag: string | undefined;
  troubles: BrokenSurfaces[];
};

/** Lists that a tenant does not have, told until the person has read it. */
export function QuietTroubles({ account, accountTag, troubles }: QuietTroublesProps) {
  const { state, actions } = usePopup();
  const dismissed = state.view.value?.overview?.dismissedTroubles ?? [];
  const isRead = ({ surface, error }: BrokenSurfaces): boolean =>
    dismissed.some(
      (each) => each.account === account && each.surface === surface && each.code === error.code,
    );
  return (
    <>
      {troubles
        .filter((trouble) => !isRead(trouble))
        .map(({ names, surface, error }) => {
          const { said, next } = errorWords(error);
          const about = joined(names, accountTag);
          return (
            <div key={error.code} class="note notice">
              <p>
                <bdi>{text('label', about)}</bdi> {said} {next}
              </p>
              <div class="note-actions">
                <ButtonFor
                  label={text('trouble_dismiss')}
                  about={about}
                  onClick={() => actions.dismissTrouble(account, surface, error.code)}
                />
              </div>
            </div>
          );
        })}
    </>
  );
}
