// Packages without types of their own. The atlas is declared too, so that the compiler need not infer a type from a megabyte.
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const topology: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  export default topology;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  export function presimplify<T extends Topology>(topology: T): T;
  export function simplify<T extends Topology>(topology: T, minimumWeight: number): T;
}
