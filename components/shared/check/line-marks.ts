/** The mark of a line, by how it stands. */
export const lineMarks = {
  running: 'refresh',
  passed: 'check',
  failed: 'warning',
  lacking: 'minus',
  untold: 'minus',
} as const;
