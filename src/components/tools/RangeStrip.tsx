import type { RangeStrip as Strip } from '../../lib/tools/cost-range.ts';

interface Props {
  strip: Strip;
  caption: string;
}

/** Radius of a dot, distance of two in a pile, room above the highest and below the axis, in pixels. */
const DOT = 7.5;
const STEP = 18;
const TOP = 40;
const BELOW = 28;
const LOWEST = 110;
/** Within this share of an edge a label stands on the inner side of its line. */
const EDGE = 22;

/** Twenty outcomes on an axis; widths are in per cent, so that it fits a phone and a sheet alike. The sentence and figures beside it say the same. */
export function RangeStrip({ strip: { dots, highest, low, high, ticks }, caption }: Props) {
  const axis = Math.max(LOWEST, TOP + highest * STEP);
  const isTogether = high.x - low.x < 0.01;
  const lowInside = low.x < EDGE;
  const highInside = high.x > 100 - EDGE;
  return (
    <div className="range-strip" aria-hidden="true">
      <svg width="100%" height={axis + BELOW}>
        {!isTogether && (
          <rect className="band" x={`${low.x}%`} y="24" width={`${high.x - low.x}%`} height={axis - 24} />
        )}
        <line className="end" x1={`${low.x}%`} x2={`${low.x}%`} y1={lowInside ? 2 : 10} y2={axis} />
        <line className="end" x1={`${high.x}%`} x2={`${high.x}%`} y1="10" y2={axis} />
        <line className="axis" x1="0" x2="100%" y1={axis} y2={axis} />
        {ticks.map(({ x, words, minor }) => (
          <g key={words} className={minor ? 'minor' : undefined}>
            <line className="axis" x1={`${x}%`} x2={`${x}%`} y1={axis} y2={axis + 6} />
            <text x={`${x}%`} y={axis + 22} textAnchor={x < 10 ? 'start' : x > 90 ? 'end' : 'middle'}>
              {words}
            </text>
          </g>
        ))}
        {dots.map(({ x, level, inside }) => (
          <circle
            key={`${x} ${level}`}
            className={inside ? 'inside' : 'outside'}
            cx={`${x}%`}
            cy={axis - 10 - level * STEP}
            r={DOT}
          />
        ))}
        <svg x={`${low.x}%`} overflow="visible">
          <text
            className="value"
            x={lowInside ? 6 : -6}
            y={lowInside && !isTogether ? 14 : 18}
            textAnchor={lowInside ? 'start' : 'end'}
          >
            {low.words}
          </text>
        </svg>
        {!isTogether && (
          <svg x={`${high.x}%`} overflow="visible">
            <text
              className="value"
              x={highInside ? -6 : 6}
              y={highInside && lowInside ? 38 : 18}
              textAnchor={highInside ? 'end' : 'start'}
            >
              {high.words}
            </text>
          </svg>
        )}
      </svg>
      <p>{caption}</p>
    </div>
  );
}
