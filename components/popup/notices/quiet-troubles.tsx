import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { ErrorCode } from '../../../utils/pim/error';
import { errorWords } from '../../shared/error-words';
import { usePopup } from '../popup-context';
import type { BrokenSurfaces } from './broken-surfaces';
import { ButtonFor } from './button-for';
import { ListSteps } from './list-steps';

const quietCodes: ErrorCode[] = [
  ...(['azureMissing', 'appPermissions', 'adminConsentNeeded', 'consentMissing'] as const),
];

/**
 * Whether a tenant is simply without something: perhaps nobody here can mend it, as where only an
 * administrator may consent, and it is no alarm.
 */
export const isQuietTrouble = (code: ErrorCode): boolean => quietCodes.includes(code);

type QuietTroublesProps = {
  account: string;
  accountTag: string | undefined;
  refreshing: boolean;
  troubles: BrokenSurfaces[];
};

/** Lists that a tenant does not have, told until the person has read it. */
export function QuietTroubles({ account, accountTag, refreshing, troubles }: QuietTroublesProps) {
  const { state, actions } = usePopup();
  const dismissed = state.view.value?.overview?.dismissedTroubles ?? [];
  /** One that was read of some surfaces is told again where another one joins them. */
  const isRead = ({ surfaces, error }: BrokenSurfaces): boolean =>
    surfaces.every((surface) =>
      dismissed.some(
        (each) => each.account === account && each.surface === surface && each.code === error.code,
      ),
    );
  const dismiss = ({ surfaces, error }: BrokenSurfaces): void => {
    for (const surface of surfaces) actions.dismissTrouble(account, surface, error.code);
  };
  return (
    <>
      {troubles
        .filter((trouble) => !isRead(trouble))
        .map((trouble) => {
          const { key, names, surfaces, error } = trouble;
          const { said, next } = errorWords(error);
          const about = joined(names, accountTag);
          return (
            <div key={key} class="note notice">
              <p>
                <bdi>{text('label', about)}</bdi> {said} {next}
              </p>
              <div class="note-actions">
                {error.code === 'consentMissing' && (
                  <ListSteps
                    {...{ account, about, refreshing, surface: surfaces[0] }}
                    code={error.code}
                  />
                )}
                <ButtonFor
                  label={text('trouble_dismiss')}
                  about={about}
                  onClick={() => dismiss(trouble)}
                />
              </div>
            </div>
          );
        })}
    </>
  );
}
