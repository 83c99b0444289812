import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRunning, processName, thisProcess } from './running.ts';

describe('a process', () => {
  test('that runs is known, whoever owns it', () => {
    expect(isRunning(thisProcess)).toBe(true);
    expect(isRunning(processName(process.ppid))).toBe(true);
    expect(isRunning(processName(1))).toBe(true);
  });

  test('that has ended is known', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const name = processName(child.pid ?? 0);
    expect(isRunning(name)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(name)).toBe(false);
  });

  test.skipIf(!existsSync('/proc/self/stat'))('is not taken for an older one of its number', () => {
    expect(isRunning(`${process.pid}-1`)).toBe(false);
  });

  test.each(['', 'x', '-1', '0-0', '-5-abc', '1e3-0', '../1-0'])('is not named by «%s»', (name) => {
    expect(isRunning(name)).toBe(false);
  });
});
