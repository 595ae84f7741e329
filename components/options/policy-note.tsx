import { plural } from '../../utils/i18n/plural';
import { text } from '../../utils/i18n/text';
import type { PolicyProblem } from '../../utils/settings/policy';

/** What of the organisation's settings cannot be read, and what holds instead: a sentence each. */
export function PolicyNote({ problems }: { problems: PolicyProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section class="note note-bad" role="alert" aria-label={text('options_policy')}>
      <p>{text('options_policy')}</p>
      <ul>
        {problems.map(({ setting, lines }) => (
          <li key={setting}>
            {text(`options_policy_${setting}`)}
            {lines !== null && ` ${plural('options_policyLines', lines)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
