import type { Sample } from './wire-index';
import { readingOf } from './wire-operations';
import type { Answer } from './wire-reads';
import { checkSent } from './wire-sends';

export type Verdict = { parsed: boolean; problems: string[] } | 'skipped';

/**
 * Reads one answer as the extension would, or compares one body with what the extension sends.
 * @param text the file of the sample
 */
export async function checkSample(sample: Sample, text: string): Promise<Verdict> {
  try {
    const problems =
      sample.kind === 'request'
        ? await checkSent(sample, jsonOf(text))
        : await readingOf(sample)?.(answerOf(sample, text));
    return problems ? { parsed: problems.length === 0, problems } : 'skipped';
  } catch (cause) {
    return { parsed: false, problems: [String(cause)] };
  }
}

/** The file of an envelope contains status and headers; any other file is the body. */
function answerOf(sample: Sample, text: string): Answer {
  const body = jsonOf(text);
  if (sample.kind !== 'response-envelope') {
    return { url: sample.url, status: sample.status ?? 200, body, challenge: null };
  }
  const { status, headers, body: inner } = body as Envelope;
  const challenge = Object.entries(headers).find(([name]) => /^www-authenticate$/i.test(name));
  return { url: sample.url, status, body: inner, challenge: challenge?.[1] ?? null };
}

type Envelope = { status: number; headers: Record<string, string>; body: unknown };

/** Undefined when the text is no JSON, as gateways send it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
