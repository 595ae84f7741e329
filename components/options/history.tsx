import { useSignal } from '@preact/signals';
import { separator } from '../../utils/i18n/joined';
import { text } from '../../utils/i18n/text';
import type { HistoryEntry } from '../../utils/pim/elevation/history';
import { Logo } from '../shared/logo';
import {
  elsewhereWords,
  entriesApart,
  entryName,
  historyText,
  outcomeWords,
  whenWords,
} from './history-lines';

type HistoryProps = {
  /** The latest first. */
  entries: HistoryEntry[];
  /** Whose an entry is, where several are signed in. */
  accountTags: Map<string, string>;
  nowMs: number;
  onCopy: (text: string) => Promise<boolean>;
  onClear: () => void;
};

/** My last 30 days: to look at, to copy into a report, to clear. */
export function History({ entries: recorded, accountTags, nowMs, onCopy, onClear }: HistoryProps) {
  const entries = entriesApart(recorded);
  const copyWords = useSignal('');
  const isConfirming = useSignal(false);

  async function copy(): Promise<void> {
    const done = await onCopy(historyText(entries, accountTags, nowMs));
    copyWords.value = text(done ? 'welcome_copied' : 'history_copyFailed');
  }

  return (
    <main class="page">
      <header class="page-head">
        <Logo size={40} />
        <h1>{text('history_head')}</h1>
        <a href="#settings">{text('header_settings')}</a>
      </header>
      <p>{text('history_says')}</p>
      <section class="panel" aria-label={text('history_head')}>
        {entries.length === 0 ? (
          <p class="empty">{text('history_none')}</p>
        ) : (
          <>
            <ol class="history-rows">
              {entries.map((entry) => (
                <HistoryRow
                  key={entry.id}
                  {...{ entry, nowMs }}
                  accountTag={accountTags.get(entry.account)}
                />
              ))}
            </ol>
            <div class="page-save">
              {isConfirming.value ? (
                <>
                  <p>{text('history_sure')}</p>
                  <button
                    type="button"
                    onClick={() => {
                      isConfirming.value = false;
                      onClear();
                    }}
                  >
                    {text('history_clearNow')}
                  </button>
                  <button
                    type="button"
                    class="subtle"
                    onClick={() => {
                      isConfirming.value = false;
                    }}
                  >
                    {text('history_keep')}
                  </button>
                </>
              ) : (
                <>
                  <button type="button" onClick={() => void copy()}>
                    {text('history_copy')}
                  </button>
                  <button
                    type="button"
                    class="subtle"
                    onClick={() => {
                      isConfirming.value = true;
                    }}
                  >
                    {text('history_clear')}
                  </button>
                  <p role="status">{copyWords.value}</p>
                </>
              )}
            </div>
          </>
        )}
      </section>
    </main>
  );
}

type HistoryRowProps = { entry: HistoryEntry; nowMs: number; accountTag: string | undefined };

function HistoryRow({ entry, nowMs, accountTag }: HistoryRowProps) {
  const { justification, ticket } = entry.input;
  const ticketWords = [ticket?.system, ticket?.number].filter(Boolean).join(' ');
  const elsewhere = elsewhereWords(entry);
  const bad = ['failed', 'denied', 'lapsed'].includes(entry.outcome);
  return (
    <li>
      <p class="history-name">
        <bdi class="name">{entryName(entry)}</bdi>
        <span class={bad ? 'tag tag-bad' : 'tag'}>{outcomeWords(entry, nowMs)}</span>
        {elsewhere && <span class="tag">{elsewhere}</span>}
      </p>
      <p class="sub">
        {whenWords(entry)}
        {accountTag && separator()}
        {accountTag && <bdi>{accountTag}</bdi>}
      </p>
      {(justification || ticketWords) && (
        <p class="history-reason">
          {justification && <bdi>{text('history_reason', justification)}</bdi>}
          {ticketWords && <bdi class="sub"> {ticketWords}</bdi>}
        </p>
      )}
    </li>
  );
}
