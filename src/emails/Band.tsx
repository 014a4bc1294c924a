// Whole pixels for all that is repeated: browsers move a ground that begins between two.
const PITCH = 10;
const SIDE = 6;
const edge = (PITCH - SIDE) / 2;
/** The points stop short of the edge, so that neighbours do not run together. */
const GAP = 0.4;

/** An eight-fold star is a square and a square on its corner; the second is drawn in two halves, as each begins at a corner. */
function stars(colour: string): string {
  const half = `${PITCH}px ${PITCH / 2}px`;
  const right = edge + SIDE;
  return [
    `linear-gradient(90deg,transparent ${edge}px,${colour} ${edge}px ${right}px,transparent ${right}px) 0 ${edge}px/${PITCH}px ${SIDE}px repeat-x`,
    `conic-gradient(from 135deg at 50% ${GAP}px,${colour} 90deg,transparent 0) 0 0/${half} repeat-x`,
    `conic-gradient(from -45deg at 50% ${PITCH / 2 - GAP}px,${colour} 90deg,transparent 0) 0 ${PITCH / 2}px/${half} repeat-x`,
  ].join(',');
}

/**
 * The row of stars without an image. In a style element of its own: a program that cannot read it drops this one alone, and a dotted
 * line in the same green stays.
 */
export const bandSheet = [
  '@supports (background:conic-gradient(red,red)){',
  `.band{border:0!important;height:${PITCH}px!important;background:${stars('#0e4b37')}}`,
  '@media (prefers-color-scheme:dark){',
  `.band{background:${stars('#4a8a6c')}}`,
  '}}',
].join('');

/** The row of stars under the name. */
export function Band() {
  return (
    <div
      className="band"
      style={{ height: 0, borderTop: '6px dotted #0e4b37', fontSize: 0, lineHeight: 0, overflow: 'hidden' }}
    />
  );
}
