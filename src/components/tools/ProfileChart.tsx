import { agentTicks, barsPath, hourTicks } from '../../lib/tools/profile-chart.ts';
import type { DayPlan } from '../../lib/tools/profile-plan.ts';

interface Props {
  days: readonly DayPlan[];
  /** Minutes after midnight, and of an interval. */
  opens: number;
  length: number;
}

/** Pixels of the largest bar: of one day, and of each day of a week. */
const DAY_HEIGHT = 180;
const WEEK_HEIGHT = 44;

/**
 * Agents in each interval: one row of bars for a day, seven small ones for a week on the same scale. The tables beneath say the same, so the
 * drawing is for the eye alone. A row is one path and the busiest bar, however many intervals it has.
 */
export function ProfileChart({ days, opens, length }: Props) {
  const most = Math.max(1, ...days.map((day) => day.most));
  const isDay = days.length === 1;
  const ticks = isDay ? agentTicks(most) : [];
  const top = ticks.at(-1) ?? most;
  const height = isDay ? DAY_HEIGHT : WEEK_HEIGHT;
  const hours = hourTicks({ opens, length, intervals: days[0]?.agents.length ?? 0 }, isDay ? 5 : 4);
  return (
    <div className={isDay ? 'profile-chart of-day' : 'profile-chart of-week'} aria-hidden="true">
      {days.map((day) => (
        <div className="profile-row" key={day.name}>
          {!isDay && <b>{day.name.slice(0, 3)}</b>}
          <svg width="100%" height={height + 1}>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1="0" x2="100%" y1={yOf(tick, top, height)} y2={yOf(tick, top, height)} />
                <text x="-8" y={yOf(tick, top, height) + 5} textAnchor="end">
                  {tick}
                </text>
              </g>
            ))}
            <DayBars day={day} top={top} height={height} />
            <line className="base" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
            {isDay && day.peakAt !== null && (
              <text
                className="most"
                x={percent((day.peakAt + 0.5) / day.agents.length)}
                y={yOf(day.most, top, height) - 7}
                textAnchor="middle"
              >
                {day.most}
              </text>
            )}
          </svg>
          {!isDay && <span>{day.most === 0 ? 'closed' : day.most}</span>}
        </div>
      ))}
      <div className="profile-row">
        {!isDay && <b />}
        <svg width="100%" height="20">
          {hours.map(({ at, words }) => (
            <text key={at} x={percent(at)} y="15" textAnchor="middle">
              {words}
            </text>
          ))}
        </svg>
        {!isDay && <span />}
      </div>
    </div>
  );
}

interface BarsProps {
  day: DayPlan;
  /** Agents at the upper edge. */
  top: number;
  height: number;
}

function DayBars({ day: { agents, peakAt }, top, height }: BarsProps) {
  const busiest = agents.map((each, at) => (at === peakAt ? each : 0));
  const others = agents.map((each, at) => (at === peakAt ? 0 : each));
  return (
    <svg width="100%" height={height} viewBox={`0 0 ${agents.length} ${height}`} preserveAspectRatio="none">
      <path className="bars" d={barsPath(others, top, height)} />
      {peakAt !== null && (
        <path className="busiest" d={barsPath(busiest, top, height)} vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}

const yOf = (agents: number, top: number, height: number): number =>
  Math.round(height * (1 - agents / top)) + 0.5;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
