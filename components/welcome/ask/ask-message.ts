import { text } from '../../../utils/i18n/text';

type AskMessage = {
  /** Null: the administrator does it in the portal. */
  script: string | null;
  redirectUri: string;
  permissions: readonly string[];
  /** Null: no application is known yet that could be consented to. */
  consentLink: string | null;
};

/** What somebody without rights sends to an administrator: what is asked for, why it is safe, and how. */
export function askMessage(message: AskMessage): string {
  const { script, redirectUri, permissions, consentLink } = message;
  return [
    text('ask_hello'),
    text('ask_purpose'),
    text('ask_safe'),
    script === null ? text('ask_portal') : `${text('ask_script')}\n\n${script.trim()}`,
    `${text('label', text('ask_redirect'))} ${redirectUri}`,
    `${text('label', text('ask_permissions'))}\n${permissions.map((name) => `- ${name}`).join('\n')}`,
    ...(consentLink ? [`${text('ask_consent')}\n${consentLink}`] : []),
    text('ask_answer'),
  ].join('\n\n');
}
