import { useRef } from 'preact/hooks';
import { setUpText } from '../../utils/settings/set-up-text';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';

/**
 * The check that steps go by: while one goes on, the one before it of the same application. Steps would lose
 * their ticks otherwise, unfold and fold again, and move what somebody is about to click.
 */
export function useSettledCheck(check: SetUpCheck | undefined): SetUpCheck | undefined {
  const settled = useRef<SetUpCheck | undefined>(undefined);
  if (check?.endedAtMs !== null) settled.current = check;
  const before = settled.current;
  const isSame = check && before && keyOf(before) === keyOf(check);
  return isSame ? before : check;
}

const keyOf = ({ registration }: SetUpCheck): string => setUpText([registration]);
