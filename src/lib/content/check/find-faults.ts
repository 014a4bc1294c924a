import type { RawContent } from '../read-content.ts';
import { articleFaults } from './article-faults.ts';
import { claimFaults } from './claim-faults.ts';
import { correctionFaults } from './correction-faults.ts';
import { dateFaults } from './date-faults.ts';
import { sortFaults, type Fault } from './fault.ts';
import { nameFaults } from './name-faults.ts';
import { proseFaults } from './prose-faults.ts';
import { referenceFaults } from './reference-faults.ts';
import { registerFaults } from './register-faults.ts';
import { schemaFaults } from './schema-faults.ts';
import { textFaults } from './text-faults.ts';
import { viewContent } from './view.ts';

const RULES = [
  schemaFaults,
  nameFaults,
  referenceFaults,
  dateFaults,
  claimFaults,
  registerFaults,
  textFaults,
  proseFaults,
  articleFaults,
  correctionFaults,
];

/** Everything that is wrong with the content on a day, all files at once; empty when it may be published. */
export function findFaults(content: RawContent, buildDay: string): Fault[] {
  const view = viewContent(content, buildDay);
  const faults = [...content.unreadable, ...RULES.flatMap((rule) => rule(view))];
  // One mistake that stands twice in a text is told once.
  const different = new Map(faults.map((fault) => [Object.values(fault).join('\n'), fault]));
  return sortFaults([...different.values()]);
}
