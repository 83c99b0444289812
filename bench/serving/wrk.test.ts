import { expect, test } from 'vitest';
import { readStrain } from './wrk.ts';

const printed = `Running 5s test @ http://127.0.0.1:8391/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.66ms    1.01ms  20.50ms   90.71%
    Req/Sec    24.21k     2.42k   27.68k    84.00%
  Latency Distribution
     50%    2.51ms
     75%  731.00us
     90%    3.52ms
     99%    1.20s
  120547 requests in 5.00s, 1.31GB read
`;

test('the figures of a run are read in milliseconds', () => {
  expect(readStrain(`${printed}Requests/sec:  24102.12\nTransfer/sec:    268.01MB\n`)).toEqual({
    requests: 120_547,
    perSecond: 24_102.12,
    p50: 2.51,
    p99: 1200,
    broken: 0,
    refused: 0,
  });
  expect(readStrain(printed.replace('2.51ms', '731.00us')).p50).toBeCloseTo(0.731);
});

test('what went wrong is counted', () => {
  const wrong = `  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 17\nRequests/sec:  1.00\n`;
  expect(readStrain(printed + wrong)).toMatchObject({ broken: 7, refused: 17 });
});
