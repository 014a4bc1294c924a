/** How many letters must change to make one word of the other? */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** ", perhaps "x"" for the known word that is nearest to a mistyped one; empty when none is near. */
export function perhaps(word: string, known: Iterable<string>): string {
  let best: { name: string; steps: number } | undefined;
  const limit = Math.max(2, Math.floor(word.length / 3));
  for (const name of known) {
    if (Math.abs(name.length - word.length) > limit) continue;
    const steps = distance(word, name);
    if (steps <= limit && (!best || steps < best.steps)) best = { name, steps };
  }
  return best ? `, perhaps "${best.name}"` : '';
}
