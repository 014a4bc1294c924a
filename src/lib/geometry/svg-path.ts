/** A place on a drawing; y grows downwards as in SVG. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Writes a number as SVG reads it with the fewest characters: no leading zero, no trailing zeros.
 */
export function shortNumber(value: number, decimals = 2): string {
  const text = String(Number(value.toFixed(decimals)));
  return text.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
}

/**
 * Path data through the given points, closed unless told otherwise.
 *
 * Every step takes the shortest of its absolute and relative forms, because pages are counted in bytes. Points are put on the
 * grid of `decimals` first, so that relative steps cannot drift.
 */
export function pathThrough(
  points: readonly Point[],
  options: { decimals?: number; closed?: boolean } = {},
): string {
  const { decimals = 2, closed = true } = options;
  const scale = 10 ** decimals;
  const onGrid = points.map(({ x, y }) => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
  }));
  const [first, ...rest] = onGrid;
  if (!first) return '';

  const write = (value: number) => shortNumber(value / scale, decimals);
  let path = `M${join(write(first.x), write(first.y))}`;
  let lastCommand = 'L';
  let here = first;
  for (const next of rest) {
    const [dx, dy] = [next.x - here.x, next.y - here.y];
    if (dx === 0 && dy === 0) continue;
    const steps: readonly [string, string][] =
      dy === 0
        ? [
            ['h', write(dx)],
            ['H', write(next.x)],
          ]
        : dx === 0
          ? [
              ['v', write(dy)],
              ['V', write(next.y)],
            ]
          : [
              ['l', join(write(dx), write(dy))],
              ['L', join(write(next.x), write(next.y))],
            ];
    const written = steps.map(([command, numbers]) => ({
      command,
      text: command === lastCommand ? separate(path, numbers) : command + numbers,
    }));
    const [relative, absolute] = written as [
      { command: string; text: string },
      { command: string; text: string },
    ];
    const shortest = absolute.text.length < relative.text.length ? absolute : relative;
    path += shortest.text;
    lastCommand = shortest.command;
    here = next;
  }
  return closed ? `${path}z` : path;
}

/** Two numbers beside each other; a minus, or a point after a number that has one already, parts them by itself. */
function join(first: string, second: string): string {
  return first + separate(first, second);
}

function separate(before: string, numbers: string): string {
  if (numbers.startsWith('-')) return numbers;
  const lastNumber = /[\d.]+$/.exec(before)?.[0] ?? '';
  return numbers.startsWith('.') && lastNumber.includes('.') ? numbers : ` ${numbers}`;
}
