/** One sample of a list: its call, and the status of the answer. */
export type Sample = {
  file: string;
  kind: string;
  method: string;
  /** As it is listed, often with `{placeholders}`, sometimes without a host. */
  url: string;
  /** Undefined for requests. Where several are listed, the first. */
  status: number | undefined;
};

/**
 * Reads `index.csv`: a heading, then one sample in each line. Columns are found by name: `file`, `kind`,
 * `endpoint` (method and URL) and `status` are needed, others are ignored.
 */
export function readIndex(csv: string): Sample[] {
  const [heading = [], ...lines] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map(splitLine);
  const cell = (line: string[], name: string) => line[heading.indexOf(name)] ?? '';
  return lines.map((line) => {
    const endpoint = cell(line, 'endpoint').trim();
    const [, method = '', url = endpoint] = /^([A-Z]+)\s+(.*)$/.exec(endpoint) ?? [];
    return {
      file: cell(line, 'file'),
      kind: cell(line, 'kind'),
      method,
      url,
      status: statusOf(cell(line, 'status')),
    };
  });
}

/** `201`, `400 or 409`, `4xx`. */
function statusOf(text: string): number | undefined {
  const digits = /\d[\dx]{2}/i.exec(text)?.[0];
  return digits ? Number(digits.replaceAll(/x/gi, '0')) : undefined;
}

/** A line of CSV: quotes around a cell hold commas, doubled quotes are one. */
function splitLine(line: string): string[] {
  const cells = line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g);
  return [...cells]
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .slice(0, -1);
}
