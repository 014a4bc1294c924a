/** The only components that a text may use. */
export { default as CityFact } from './CityFact.astro';
export { default as Ours } from './Ours.astro';
export { default as SourceNote } from './SourceNote.astro';
export { default as Stat } from './Stat.astro';
export { default as StatChart } from './StatChart.astro';
export { default as StatRange } from './StatRange.astro';
export { default as StatTable } from './StatTable.astro';
export { default as a } from './TextLink.astro';
