import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';

type UnknownPagesProps = { lines: string[]; onCopy: (report: string) => Promise<boolean> };

/** What Uplift met and did not know since the browser started, to copy into a report. */
export function UnknownPages({ lines, onCopy }: UnknownPagesProps) {
  const copied = useSignal(false);
  const report = lines.join('\n');
  return (
    <fieldset class="panel">
      <legend>{text('options_unknown')}</legend>
      <p class="sub">{text('options_unknownSays')}</p>
      {lines.length === 0 && <p>{text('options_unknownNone')}</p>}
      {lines.length > 0 && (
        <>
          <textarea
            class="command"
            aria-label={text('options_unknown')}
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
              {text('options_unknownCopy')}
            </button>
            <p role="status" class="outcome outcome-saved">
              {copied.value && text('options_unknownCopied')}
            </p>
          </div>
        </>
      )}
    </fieldset>
  );
}
