import { plural } from '../../../utils/i18n/plural';
import type { CheckLine } from '../../../utils/snapshot/set-up-check';
import { Icon } from '../icon';
import { lineMarks } from './line-marks';
import { permissionIn, stateWords } from './line-words';

/** Permissions that all stand the same, in one row: which they are is there for whoever asks. */
export function PermissionsRow({ lines }: { lines: CheckLine[] }) {
  const [first] = lines;
  if (!first) return null;
  return (
    <li class="check-line" data-state={first.state}>
      <Icon name={lineMarks[first.state]} class="check-mark" />
      <details class="check-label">
        <summary>{plural('check_permissions', lines.length)}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line.about}>
              <code>{permissionIn(line)}</code>
            </li>
          ))}
        </ul>
      </details>
      <span class="check-state">{stateWords(first, lines)}</span>
    </li>
  );
}
