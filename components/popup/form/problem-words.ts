import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { FormProblem } from './form-problems';

/** The sentence under a field for what is wrong with it. */
export function problemWords(problem: FormProblem): string {
  switch (problem.kind) {
    case 'tooLong':
      return text('form_tooLong', formatDuration(problem.maximumMs, 'long'));
    case 'tooShort':
      return text('form_tooShort', formatDuration(problem.minimumMs, 'long'));
    case 'endsTooSoon':
      return text('form_endsTooSoon', formatDuration(problem.minimumMs, 'long'));
    case 'onlyPage':
      return text('form_reasonOnlyPage');
    case 'missing':
      return problem.field === 'ticketNumber'
        ? text('form_ticketMissing')
        : text('form_reasonMissing');
  }
}
