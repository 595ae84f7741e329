import messages from '../../public/_locales/en/messages.json';

/** The browser's own `i18n.getMessage`, for places where there is none. A missing key is a bug. */
export function getMessage(key: string, values: string[] = []): string {
  const entry = (messages as Record<string, { message: string }>)[key];
  if (!entry) throw new Error(`No message ${key}`);
  return entry.message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '');
}
