import { SITE_NAME } from '../lib/site.ts';
import { plainTable, serif, styles } from './look.ts';

/** Half the width of an arm of the plus, for a radius of 1 (the gap between four stars). */
const ARM = 0.293;

/** The plus of the site as cells with a ground, which every program shows with images off; where shapes are known it gets its points. */
export const plusSheet = `.plus{clip-path:polygon(${outline()})}`;

/** The name of the site with its sign. */
export function Wordmark() {
  const cell = { width: '7px', height: '7px', padding: 0, fontSize: 0, lineHeight: 0 };
  const full = { ...cell, ...styles.green };
  return (
    <table role="presentation" style={{ ...plainTable, width: 'auto' }}>
      <tbody>
        <tr>
          <td style={{ padding: '0 10px 0 0' }}>
            <table role="presentation" className="plus" style={{ ...plainTable, width: '21px' }}>
              <tbody>
                {['.#.', '###', '.#.'].map((row, index) => (
                  <tr key={index}>
                    {[...row].map((sign, at) =>
                      sign === '#' ? (
                        <td key={at} className="green" style={full} />
                      ) : (
                        <td key={at} style={cell} />
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </td>
          <td
            className="ink"
            style={{
              ...{ padding: 0, color: styles.title.color, fontFamily: serif, fontSize: '24px' },
              ...{ lineHeight: '28px', fontWeight: 400, fontVariantNumeric: 'lining-nums' },
            }}
          >
            {SITE_NAME}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The corners from the top clockwise, in percent of the box. */
function outline(): string {
  const side: [number, number][] = [
    [0, -1],
    [ARM, -1 + ARM],
    [ARM, -ARM],
    [1 - ARM, -ARM],
  ];
  const corners: [number, number][] = [];
  let turned = side;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    corners.push(...turned);
    turned = turned.map(([x, y]) => [-y, x]);
  }
  const percent = (value: number): string => `${Math.round((value + 1) * 500) / 10}%`;
  return corners.map(([x, y]) => `${percent(x)} ${percent(y)}`).join(',');
}
