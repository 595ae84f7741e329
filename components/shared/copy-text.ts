/** Copies a text to the clipboard. @returns false where the browser refuses that */
export function copyText(value: string): Promise<boolean> {
  return navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
}
