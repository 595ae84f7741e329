import { text } from '../../utils/i18n/text';
import type { CommandReply } from '../../utils/messages/commands';
import { settingNames } from '../../utils/settings/definitions';
import type { PolicyProblem } from '../../utils/settings/policy';
import type { Registration } from '../../utils/settings/registration';
import type { Settings, SettingsChange } from '../../utils/settings/shape';
import { ErrorNote } from '../shared/error-note';
import { Logo } from '../shared/logo';
import type { FormContext } from './controls/control';
import { LossNote, type RecordLoss } from './loss-note';
import { PolicyNote } from './policy-note';
import { Report } from './report';
import { SetUpTextPanel } from './set-up-text/set-up-text-panel';
import { SettingPanel } from './setting-panel';
import { type Outcome, useSettingsForm } from './settings-form';

type OptionsProps = Omit<FormContext, 'first'> & {
  settings: Settings;
  /** The applications that are in effect. */
  inEffect: Registration[];
  /** A set-up text that the page was opened with; another object each time. */
  given?: { text: string } | undefined;
  /** What of the organisation's settings cannot be read. */
  policyProblems: PolicyProblem[];
  /** Lines about what the catalogue does not know. */
  unknown: string[];
  /** Lines about failures that nobody expected. */
  errorLog: string[];
  /** What could not be read of what lies on disk. */
  losses: RecordLoss[];
  /** The originals of what could not be read whole. */
  originals: string;
  onRemoveOriginals: () => void;
  onCopy: (report: string) => Promise<boolean>;
  onSave: (change: SettingsChange) => Promise<CommandReply>;
};

/** The options page: one form, one Save, words for what came of it. */
export function Options(props: OptionsProps) {
  const { settings, policyProblems, unknown, errorLog, onCopy, onSave, ...others } = props;
  const { losses, originals, onRemoveOriginals, inEffect, given, ...rest } = others;
  const form = useSettingsForm(settings, onSave);
  const context: FormContext = { ...rest, first: form.first };

  return (
    <main class="page">
      <header class="page-head">
        <Logo size={40} />
        <h1>{text('options_title')}</h1>
        <a href="#history">{text('history_head')}</a>
      </header>
      <PolicyNote problems={policyProblems} />
      <LossNote losses={losses} onCopy={() => onCopy(originals)} onRemove={onRemoveOriginals} />
      <form
        class="page-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save(context);
        }}
      >
        <datalist id="role-names">
          {rest.knowledge.roleNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <SetUpTextPanel {...{ form, context, given, inEffect, onCopy }} />
        {settingNames.map((name) => (
          <SettingPanel key={name} {...{ name, form, context }} />
        ))}
        <Report
          head={text('options_unknown')}
          says={text('options_unknownSays')}
          lines={unknown}
          onCopy={onCopy}
        />
        {errorLog.length > 0 && (
          <Report
            head={text('options_errors')}
            says={text('options_errorsSays')}
            lines={errorLog}
            onCopy={onCopy}
          />
        )}
        <div class="page-save">
          <button type="submit" class="primary">
            {text('options_save')}
          </button>
          <OutcomeWords outcome={form.outcome.value} />
        </div>
      </form>
    </main>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  if (outcome.is === 'failed') return <ErrorNote class="outcome-failed" error={outcome.error} />;
  const words = {
    editing: '',
    saving: text('options_saving'),
    saved: text('options_saved'),
    wrong: text('options_check'),
  };
  return (
    <p role="status" class={`outcome outcome-${outcome.is}`}>
      {words[outcome.is]}
    </p>
  );
}
