import { formatNumber } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { PortalStep } from '../../../utils/set-up/register/portal-steps';
import type { Shell } from '../register/register-form';

type AskMessage = {
  /** A script and where it runs, or what to do in the portal, step by step. */
  how: { script: string; shell: Shell } | { steps: PortalStep[] };
  redirectUri: string;
  permissions: readonly string[];
  /** Null: no application is known yet that could be consented to. */
  consentLink: string | null;
};

/** What somebody without rights sends to an administrator: what is asked for, why it is safe, and how. */
export function askMessage(message: AskMessage): string {
  const { how, redirectUri, permissions, consentLink } = message;
  return [
    text('ask_hello'),
    text('ask_purpose'),
    text('ask_safe'),
    'script' in how
      ? `${text('ask_script')}\n${text(`welcome_shellSays_${how.shell}`)}\n\n${how.script.trim()}`
      : `${text('ask_portal')}\n\n${how.steps.map(stepLines).join('\n')}`,
    `${text('label', text('ask_redirect'))} ${redirectUri}`,
    `${text('label', text('ask_permissions'))}\n${permissions.map((name) => `- ${name}`).join('\n')}`,
    ...(consentLink ? [`${text('ask_consent')}\n${consentLink}`] : []),
    text('ask_answer'),
  ].join('\n\n');
}

const stepLines = (step: PortalStep, index: number): string =>
  [
    `${formatNumber(index + 1)}. ${text(step.text)}`,
    ...step.paste.map((each) => `   ${each}`),
  ].join('\n');
