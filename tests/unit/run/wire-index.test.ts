import { describe, expect, it } from 'vitest';
import { readIndex } from '../../run/wire-index';

const heading = 'file,kind,endpoint,status,notes';
const sampleIn = (line: string) => readIndex(`${heading}\n${line}\n`)[0];

describe('a list of samples', () => {
  it('names the call and its answer’s status', () => {
    expect(sampleIn('a.json,response,GET https://graph.example/v1.0/me?$select=id,200,')).toEqual({
      file: 'a.json',
      kind: 'response',
      method: 'GET',
      url: 'https://graph.example/v1.0/me?$select=id',
      status: 200,
    });
  });

  it('keeps commas and quotes inside quoted cells', () => {
    const line =
      'a.json,response,"GET /groups?$filter=id in (1,2) and name eq ""x""",200,"one, two"';
    expect(sampleIn(line)?.url).toBe('/groups?$filter=id in (1,2) and name eq "x"');
    expect(sampleIn(line)?.status).toBe(200);
  });

  it.each([
    ['201', 201],
    ['400 or 409', 400],
    ['200 (the page says 201)', 200],
    ['4xx', 400],
    ['', undefined],
  ])('reads the status %j', (text, status) => {
    expect(sampleIn(`a.json,response,GET /me,${text},`)?.status).toBe(status);
  });

  it('finds its columns by name, in any order', () => {
    const [sample] = readIndex(
      'status,endpoint,source,file,kind\r\n403,any,seen,b.json,response\r\n',
    );
    expect(sample).toMatchObject({ file: 'b.json', kind: 'response', url: 'any', status: 403 });
    expect(sample?.method).toBe('');
  });
});
