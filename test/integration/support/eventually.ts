/** Waits until `check` no longer throws; VS Code tells of some changes a moment later. */
export async function eventually(check: () => void): Promise<void> {
  const tries = 50;
  for (let left = tries; left > 0; left -= 1) {
    try {
      check();
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  check();
}
