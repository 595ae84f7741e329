import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';
import type { CommandReply } from '../../utils/messages/commands';
import type { PimError } from '../../utils/pim/error';
import type { PolicyProblem } from '../../utils/settings/policy';
import type { Registration } from '../../utils/settings/registration';
import type { Settings, SettingsChange } from '../../utils/settings/shape';
import { ErrorNote } from '../shared/error-note';
import { Logo } from '../shared/logo';
import { BehaviourFields } from './behaviour-fields';
import { ManagedRegistrations } from './managed-registrations';
import { PageFields } from './page-fields';
import {
  labelPairs,
  labelProblems,
  labelsOf,
  type PageKnowledge,
  type PairProblem,
  rulePairs,
  ruleProblems,
  rulesOf,
} from './page-pairs';
import { PolicyNote } from './policy-note';
import { type Preset, RegistrationFields } from './registration-fields';
import {
  type RegistrationField,
  type RegistrationInput,
  readRegistration,
} from './registration-problems';
import { Report } from './report';
import { otherRegistrationsOf, type TenantProblem, tenantProblems } from './tenant-lines';
import { TenantRows } from './tenant-rows';

type OptionsProps = {
  settings: Settings;
  /** Who has set an application already. */
  preset: Preset;
  /** The applications that the organisation set. */
  managed: Registration[];
  /** What of the organisation's settings cannot be read. */
  policyProblems: PolicyProblem[];
  welcomeUrl: string;
  knowledge: PageKnowledge;
  /** Lines about what the catalogue does not know. */
  unknown: string[];
  /** Lines about failures that nobody expected. */
  errorLog: string[];
  onCopy: (report: string) => Promise<boolean>;
  onSave: (change: SettingsChange) => Promise<CommandReply>;
};
const none = { rules: [], labels: [] };
type Outcome = { is: 'editing' | 'saving' | 'saved' | 'wrong' } | { is: 'failed'; error: PimError };

/** The options page: one form, one Save, words for what came of it. What was typed stays. */
export function Options(props: OptionsProps) {
  const { settings, preset, managed, policyProblems, welcomeUrl, knowledge, onCopy, onSave } =
    props;
  const { unknown, errorLog } = props;
  const registration = useSignal(
    settings.registration ?? { clientId: '', tenant: '', cloud: 'global' as const },
  );
  const others = useSignal<RegistrationInput[]>(settings.otherRegistrations);
  const behaviour = useSignal(settings);
  const pages = useSignal({
    rules: rulePairs(settings.rules),
    labels: labelPairs(settings.carries),
  });
  const wrong = useSignal<RegistrationField[]>([]);
  const wrongOthers = useSignal<TenantProblem[]>([]);
  const wrongPages = useSignal<{ rules: PairProblem[]; labels: PairProblem[] }>(none);
  const outcome = useSignal<Outcome>({ is: 'editing' });

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const read = readRegistration(registration.value);
    wrong.value = read.ok ? [] : read.wrong;
    const tenants = tenantProblems(others.value, registration.value.tenant);
    wrongOthers.value = tenants;
    const rules = ruleProblems(pages.value.rules, knowledge);
    const labels = labelProblems(pages.value.labels, knowledge);
    wrongPages.value = { rules, labels };
    if (!read.ok || tenants[0] || rules[0] || labels[0]) {
      outcome.value = { is: 'wrong' };
      const first = [
        ...wrong.value,
        ...tenants.map(({ at, field }) => `other-${at}-${field}`),
        ...rules.map(({ at, side }) => `rule-${at}-${side}`),
        ...labels.map(({ at, side }) => `label-${at}-${side}`),
      ][0];
      if (first) document.getElementById(first)?.focus();
      return;
    }
    outcome.value = { is: 'saving' };
    const { oneClick, hint, autoReload } = behaviour.value;
    const reply = await onSave({
      registration: read.registration,
      otherRegistrations: otherRegistrationsOf(others.value),
      oneClick,
      hint,
      autoReload,
      rules: rulesOf(pages.value.rules),
      carries: labelsOf(pages.value.labels),
    });
    outcome.value = reply.ok ? { is: 'saved' } : { is: 'failed', error: reply.error };
  }

  const isManaged = (tenant: string): boolean =>
    // Where none of the person's own counts a note above says so.
    preset !== 'organization' &&
    managed.some((each) => each.tenant.toLowerCase() === tenant.trim().toLowerCase());

  function edited(): void {
    outcome.value = { is: 'editing' };
  }

  return (
    <main class="page">
      <header class="page-head">
        <Logo size={40} />
        <h1>{text('options_title')}</h1>
        <a href="#history">{text('history_head')}</a>
      </header>
      <PolicyNote problems={policyProblems} />
      <form class="page-form" noValidate onSubmit={(event) => void save(event)}>
        <ManagedRegistrations all={managed} />
        <RegistrationFields
          value={registration.value}
          wrong={wrong.value}
          {...{ preset, isManaged, welcomeUrl }}
          onChange={(change) => {
            registration.value = { ...registration.value, ...change };
            wrong.value = wrong.value.filter((field) => !(field in change));
            edited();
          }}
        />
        <TenantRows
          lines={others.value}
          problems={wrongOthers.value}
          isUnused={preset === 'organization'}
          isManaged={isManaged}
          onChange={(lines) => {
            others.value = lines;
            wrongOthers.value = [];
            edited();
          }}
        />
        <BehaviourFields
          value={behaviour.value}
          onChange={(change) => {
            behaviour.value = { ...behaviour.value, ...change };
            edited();
          }}
        />
        <PageFields
          value={pages.value}
          problems={wrongPages.value}
          roleNames={knowledge.roleNames}
          {...{ unknown, onCopy }}
          onChange={(change) => {
            pages.value = { ...pages.value, ...change };
            wrongPages.value = none;
            edited();
          }}
        />
        {errorLog.length > 0 && (
          <Report
            head={text('options_troubles')}
            says={text('options_troublesSays')}
            lines={errorLog}
            onCopy={onCopy}
          />
        )}
        <div class="page-save">
          <button type="submit" class="primary" disabled={outcome.value.is === 'saving'}>
            {text('options_save')}
          </button>
          <OutcomeWords outcome={outcome.value} />
        </div>
      </form>
    </main>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  if (outcome.is === 'failed') return <ErrorNote error={outcome.error} />;
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
