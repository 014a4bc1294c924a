/** Positive nodes on [-1, 1] and weights of the Gauss-Legendre rule of 8 points (Abramowitz and Stegun, table 25.4). */
const NODES: readonly (readonly [at: number, weight: number])[] = [
  [0.18343464249564978, 0.36268378337836166],
  [0.525532409916329, 0.3137066458778869],
  [0.7966664774136267, 0.22238103445337443],
  [0.9602898564975362, 0.10122853629037706],
];

/** Calls `add` with the points and weights that integrate a smooth function over [from, to], in panels of equal width. */
export function forEachNode(
  from: number,
  to: number,
  panels: number,
  add: (at: number, weight: number) => void,
): void {
  const half = (to - from) / panels / 2;
  for (let panel = 0; panel < panels; panel += 1) {
    const middle = from + (2 * panel + 1) * half;
    for (const [node, weight] of NODES) {
      add(middle - half * node, half * weight);
      add(middle + half * node, half * weight);
    }
  }
}
