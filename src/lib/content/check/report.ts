import { counted, listWords } from '../../format/numbers.ts';
import type { RawContent } from '../read-content.ts';
import { faultLines, type Fault } from './fault.ts';

const size = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** What the content check prints: each fault, and a closing line of counts. */
export function reportFaults(content: RawContent, faults: readonly Fault[]): string {
  if (faults.length > 0) {
    const files = new Set(faults.map(({ file }) => file)).size;
    return [
      ...faults.map(faultLines),
      `Content: ${counted(faults.length, 'fault')} in ${counted(files, 'file')}`,
    ].join('\n\n');
  }
  const counts = [
    counted(content.providers.length, 'provider'),
    counted(content.services.length, 'service'),
    counted(content.cities.length, 'city', 'cities'),
    counted(content.industries.length, 'industry', 'industries'),
    counted(content.insights.length, 'insight'),
    counted(size(content.stats), 'stat'),
    counted(size(content.sources), 'source'),
  ];
  return `Content: ${listWords(counts)}; no faults`;
}
