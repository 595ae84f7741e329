import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';

type ReportProps = {
  head: string;
  says: string;
  lines: string[];
  onCopy: (report: string) => Promise<boolean>;
};

/** Lines to look at and to copy into a report, which the person sends or not. */
export function Report({ head, says, lines, onCopy }: ReportProps) {
  const copied = useSignal<boolean | undefined>(undefined);
  const report = lines.join('\n');
  return (
    <fieldset class="panel">
      <legend>{head}</legend>
      <p class="sub">{says}</p>
      {lines.length === 0 && <p>{text('report_none')}</p>}
      {lines.length > 0 && (
        <>
          <textarea
            class="command"
            aria-label={head}
            readOnly
            rows={Math.min(8, lines.length + 1)}
            value={report}
          />
          <div class="page-save">
            <button
              type="button"
              onClick={() =>
                void onCopy(report).then((done) => {
                  copied.value = done;
                })
              }
            >
              {text('report_copy')}
            </button>
            <p role="status" class={copied.value ? 'outcome-saved' : ''}>
              {copied.value !== undefined &&
                text(copied.value ? 'report_copied' : 'history_copyFailed')}
            </p>
          </div>
        </>
      )}
    </fieldset>
  );
}
