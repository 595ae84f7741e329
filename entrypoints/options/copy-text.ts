/** Puts a text on the clipboard. @returns false where that is closed to us: it is copied by hand then */
export function copyText(value: string): Promise<boolean> {
  return navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
}
