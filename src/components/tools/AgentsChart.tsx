import type { AgentsRow } from '../../lib/tools/agents-rows.ts';

interface Props {
  bars: readonly AgentsRow[];
  /** The target, 0 to 1. */
  target: number;
}

/** Pixels of a share of 1. */
const FULL = 180;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * How many of the calls would be answered in time, by number of agents. The table beneath says the same, so the drawing is for the eye
 * alone. Bars are drawn with attributes: the policy of the site allows no style attribute.
 */
export function AgentsChart({ bars, target }: Props) {
  const y = (share: number): number => Math.round((1 - share) * FULL);
  return (
    <div className="agents-chart" aria-hidden="true">
      <svg className="agents-grid" width="100%" height={FULL + 1}>
        {TICKS.map((tick) => (
          <line key={tick} x1="0" x2="100%" y1={y(tick) + 0.5} y2={y(tick) + 0.5} />
        ))}
      </svg>
      <ol className="agents-ticks">
        {TICKS.toReversed().map((tick) => (
          <li key={tick}>{tick === 1 ? '100%' : Math.round(tick * 100)}</li>
        ))}
      </ol>
      <ol className="agents-bars">
        {bars.map(({ agents, chosen, meets, serviceLevel, bar }) => (
          <li key={agents} className={chosen ? 'chosen' : meets ? 'meets' : 'misses'}>
            <b>{bar}</b>
            <svg width="100%" height={Math.max(1, Math.round(serviceLevel * FULL))}>
              <rect width="100%" height="100%" />
            </svg>
          </li>
        ))}
      </ol>
      <svg className="agents-target" width="100%" height={FULL + 1}>
        <line x1="0" x2="100%" y1={y(target) + 0.5} y2={y(target) + 0.5} />
      </svg>
      <ol className="agents-names">
        {bars.map(({ agents, chosen }) => (
          <li key={agents}>{chosen ? <b>{agents}</b> : agents}</li>
        ))}
      </ol>
      <p>agents on the phones</p>
    </div>
  );
}
