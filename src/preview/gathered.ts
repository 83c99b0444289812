/**
 * Gathers calls: `act` runs `quiet` milliseconds after the last of a burst, never twice at once, and once more when calls
 * came while it ran. An error of `act` is given to `failed`.
 */
export function gathered(
  act: () => Promise<void>,
  quiet: number,
  failed: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isCalled = false;
  const run = async () => {
    isRunning = true;
    isCalled = false;
    await act().catch(failed);
    isRunning = false;
    if (isCalled) call();
  };
  const call = () => {
    isCalled = true;
    if (isRunning) return;
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  return call;
}
