import { memo } from 'react';
import type { Caption, RibbonLane, RibbonView, Stretch } from '../../lib/tools/overlap-ribbon.ts';
import { sameContent } from './same-content.ts';

interface Props {
  ribbon: RibbonView;
}

interface LaneProps {
  lane: RibbonLane;
  cells: readonly Stretch[];
}

const BAR = 38;
/** On a phone every fourth hour has room. */
const SPARSE = 4;

/**
 * The day of all places, an hour a cell. The sentences and the table beneath say the same, so the drawing is for the eye alone; it is made
 * of attributes in per cent, since the policy of the site allows no style attribute and a phone is narrower than a desk.
 */
export function OverlapRibbon({ ribbon }: Props) {
  const { cells, lanes, shared, sharedCaption, night, nightCaption } = ribbon;
  return (
    <div className="ribbon" aria-hidden="true">
      <svg className="ribbon-line" width="100%" height="22">
        {sharedCaption && <CaptionWords caption={sharedCaption} y={16} className="ribbon-shared" />}
      </svg>
      <div className="ribbon-lanes">
        <svg className="ribbon-over ribbon-tint">
          <Bars stretches={shared} y="0" height="100%" />
        </svg>
        {lanes.map((lane, index) => (
          <Lane key={`${index} ${lane.name}`} lane={lane} cells={cells} />
        ))}
        <svg className="ribbon-over ribbon-frame">
          <Bars stretches={shared} y="0.8" height="calc(100% - 1.6px)" />
        </svg>
      </div>
      <svg className="ribbon-line ribbon-night" width="100%" height="30">
        {night.map(({ x, width }) => (
          <line key={x} x1={`${x}%`} x2={`${x + width}%`} y1="7" y2="7" />
        ))}
        <CaptionWords caption={nightCaption} y={26} className="" />
      </svg>
    </div>
  );
}

const Lane = memo(function Lane({ lane, cells }: LaneProps) {
  return (
    <div className={`ribbon-lane ${lane.side}`}>
      <p>
        <b>{lane.name}</b> <span>{lane.detail}</span>
      </p>
      <div>
        <svg className="ribbon-bar" width="100%" height={BAR}>
          <rect className="empty" width="100%" height="100%" />
          <g className="filled">
            <Bars stretches={lane.filled} y="0" height="100%" />
          </g>
          <Edges cells={cells} />
        </svg>
        <Hours hours={lane.hours} cells={cells} />
      </div>
    </div>
  );
}, sameContent);

// Hours of the day and their edges stay while somebody changes from when to when.
const Edges = memo(function Edges({ cells }: { cells: readonly Stretch[] }) {
  return cells.slice(1).map(({ x }) => <line key={x} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />);
}, sameContent);

const Hours = memo(function Hours({ hours, cells }: { hours: readonly string[]; cells: readonly Stretch[] }) {
  return (
    <svg className="ribbon-hours" width="100%" height="22">
      {hours.map((hour, index) => {
        const cell = cells[index];
        if (!cell) return null;
        return (
          <text
            key={cell.x}
            className={index % SPARSE === 0 ? undefined : 'dense'}
            x={`${cell.x + cell.width / 2}%`}
            y="16"
            textAnchor="middle"
          >
            {hour}
          </text>
        );
      })}
    </svg>
  );
}, sameContent);

function Bars({ stretches, y, height }: { stretches: readonly Stretch[]; y: string; height: string }) {
  return stretches.map(({ x, width }) => (
    <rect key={`${x} ${width}`} x={`${x}%`} width={`${width}%`} y={y} height={height} />
  ));
}

/** The words in full, and cut for a phone; the style sheet shows one of both. */
function CaptionWords({ caption, y, className }: { caption: Caption; y: number; className: string }) {
  const at = { x: `${caption.x}%`, y, textAnchor: caption.anchor };
  return (
    <>
      <text {...at} className={`${className} wide-words`}>
        {caption.words}
      </text>
      <text {...at} className={`${className} short-words`}>
        {caption.short}
      </text>
    </>
  );
}
