/** Longer links are cut or refused: Windows passes on about 2,000 characters. */
const LONGEST_LINK = 2_000;

/**
 * A link that opens a mail to nobody yet. Too long a text does not go into it.
 * @returns isWhole: the mail holds the text already
 */
export function mailLink(subject: string, body: string): { href: string; isWhole: boolean } {
  const base = `mailto:?subject=${encodeURIComponent(subject)}`;
  const whole = `${base}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const isWhole = whole.length <= LONGEST_LINK;
  return { href: isWhole ? whole : base, isWhole };
}
