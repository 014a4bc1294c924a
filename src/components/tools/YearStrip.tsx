import { memo } from 'react';
import type { YearStrip as Strip } from '../../lib/tools/overlap-seasons.ts';
import { shortHours } from '../../lib/tools/overlap-words.ts';
import { sameContent } from './same-content.ts';

interface Props {
  strip: Strip;
  /** What stands under the mark of the date. */
  nowWords: string;
}

/** Pixels of the longest overlap. */
const FULL = 40;
const BASE = 48;
/** Narrower than these shares of the year, a part has no room for its hours, and none on a phone; the table says them. */
const ROOM = 0.06;
const ROOM_ON_PHONE = 0.15;

/** The overlap through the year: height and tone by hours. The table beneath says the same. */
export const YearStrip = memo(function YearStrip({ strip, nowWords }: Props) {
  const most = Math.max(...strip.parts.map(({ minutes }) => minutes), 1);
  const now = percent(strip.now);
  return (
    <svg className="year-strip" width="100%" height="88" aria-hidden="true">
      {strip.parts.map(({ from, to, minutes }) => {
        const height = Math.round((minutes / most) * FULL);
        // The mark of the date would run through words that begin left of it.
        const isMarked =
          strip.now >= from && strip.now - from < ROOM_ON_PHONE && to - strip.now > ROOM_ON_PHONE;
        const above = height < 22 ? 'above' : '';
        const dense = to - from < ROOM_ON_PHONE ? 'dense' : '';
        return (
          <g key={from} className={minutes === most ? 'most' : 'less'}>
            <rect x={percent(from)} width={percent(to - from)} y={BASE - height} height={height} />
            {to - from > ROOM && (
              <text
                className={`${above} ${dense}`.trim() || undefined}
                x={percent(isMarked ? strip.now : from)}
                dx="10"
                y={height < 22 ? BASE - height - 6 : BASE - height / 2 + 5}
              >
                {shortHours(minutes)}
              </text>
            )}
          </g>
        );
      })}
      <line className="base" x1="0" x2="100%" y1={BASE} y2={BASE} />
      <Months months={strip.months} />
      <g className="now">
        <line x1={now} x2={now} y1="0" y2={BASE + 8} />
        <text
          x={now}
          dx={strip.now < 0.5 ? -2 : 2}
          textAnchor={strip.now < 0.5 ? 'start' : 'end'}
          y={BASE + 36}
        >
          {nowWords}
        </text>
      </g>
    </svg>
  );
}, sameContent);

/** The same for every time of a day. */
const Months = memo(function Months({ months }: Pick<Strip, 'months'>) {
  return months.map(({ at, label }, index) => (
    <g key={at} className={index % 3 === 0 ? undefined : 'dense'}>
      <line className="tick" x1={percent(at)} x2={percent(at)} y1={BASE} y2={BASE + 5} />
      <text x={percent(at)} dx="2" y={BASE + 19}>
        {label}
      </text>
    </g>
  ));
}, sameContent);

const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;
