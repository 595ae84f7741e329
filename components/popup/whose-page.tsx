import { text } from '../../utils/i18n/text';
import type { PageCardModel } from '../model/page-words';

type WhosePageProps = PageCardModel['whose'] & { onChoose: (account: string) => void };

/** The accounts this page may be of: a question of its own, or behind a line when one is assumed. */
export function WhosePage({ asks, choices, onChoose }: WhosePageProps) {
  if (choices.length === 0) return null;
  const buttons = (
    <div class="whose">
      {choices.map(({ account, label }) => (
        <button type="button" key={account} onClick={() => onChoose(account)}>
          <bdi class="name">{label}</bdi>
        </button>
      ))}
    </div>
  );
  if (asks) return buttons;
  return (
    <details class="card-others">
      <summary>{text('page_whoseOther')}</summary>
      {buttons}
    </details>
  );
}
