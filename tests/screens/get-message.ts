import messages from '../../public/_locales/en/messages.json';

/** A replacement of `i18n.getMessage` for pages outside the extension. Throws on a missing key. */
export function getMessage(key: string, values: string[] = []): string {
  const entry = (messages as Record<string, { message: string }>)[key];
  if (!entry) throw new Error(`No message ${key}`);
  return entry.message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '');
}
