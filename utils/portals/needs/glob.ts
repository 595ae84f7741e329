/**
 * Whether a text is of a pattern in which `*` stands for anything, also for nothing. It never looks
 * at more than every character of the text once for each of the pattern's, whatever the pattern is:
 * only the last star can still give way, so there is nothing to try again before it.
 * @param step is called for each look, for those who count
 */
export function matchesGlob(pattern: string, text: string, step?: () => void): boolean {
  let inPattern = 0;
  let inText = 0;
  /** Just behind the last star, and where the text went on when it stood for nothing more. */
  let behindStar = -1;
  let resumeAt = 0;
  while (inText < text.length) {
    step?.();
    if (pattern[inPattern] === '*') {
      inPattern += 1;
      behindStar = inPattern;
      resumeAt = inText;
    } else if (pattern[inPattern] === text[inText]) {
      inPattern += 1;
      inText += 1;
    } else if (behindStar >= 0) {
      resumeAt += 1;
      inPattern = behindStar;
      inText = resumeAt;
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}
