import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('long work is one line that is written over, with how much is done, how fast and how long it will take', () => {
  const shown = terminal(true);
  let now = 0;
  const { report, clear } = progressLine(shown, () => now);
  const step = report('printing', 4000);
  now = 500;
  step(1000);
  now = 1000;
  step(1000);
  clear();
  expect(shown.written).toEqual([
    '\r\u001B[Kطباعة الصفحات: 1.000 من 4.000، 2.000 في الثانية، الباقي 2 ث',
    '\r\u001B[Kطباعة الصفحات: 2.000 من 4.000، 2.000 في الثانية، الباقي 1 ث',
    '\r\u001B[K',
  ]);
});

test('work that is soon done shows nothing, nor does any where nobody looks', () => {
  const quick = terminal(true);
  const piped = terminal(false);
  let now = 0;
  for (const shown of [quick, piped]) {
    const { report, clear } = progressLine(shown, () => now);
    const step = report('reading', 2);
    now += shown === quick ? 50 : 5000;
    step(2);
    clear();
  }
  expect([quick.written, piped.written]).toEqual([[], []]);
});
