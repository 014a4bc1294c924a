/** What somebody typed as a time of day: HH:MM, null where nothing is typed, or why it is none. */
export type TypedTime = { ok: true; value: string | null } | { ok: false; reason: string };

const LONGEST = 20;
/** "9", "09:30", "9.30", "9h30", "0930", "9 am", "9:30 p.m."; hours, minutes and half of the day. */
const SHAPE = /^(\d{1,2})(?:[:.h](\d{2})|h?|(?<=^\d{2})(\d{2}))\s*(?:([ap])\.?m\.?)?$/;
const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '24:00' };

/**
 * Reads a time as people type it, as a start or as an end: "9", "9:00", "09:00", "9.30", "0930", "9am", "5 p.m.", "noon". 24:00 is an
 * end only; "midnight" begins a day at 00:00 and ends one at 24:00. Nothing typed is null.
 * Leaves out: seconds, and "13 pm", which are refused. Example: "5pm" is 17:00.
 */
export function readTypedTime(text: string, side: 'start' | 'end'): TypedTime {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const time = timeOf(typed.toLowerCase());
  const shown = typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed;
  if (time === undefined)
    return { ok: false, reason: `“${shown}” is not a time: write it as 09:00, 17:30 or 9am` };
  if (time !== '24:00' || side === 'end') return { ok: true, value: time };
  return typed.toLowerCase() === 'midnight'
    ? { ok: true, value: '00:00' }
    : { ok: false, reason: `“${shown}” ends a day; as a start write 00:00` };
}

function timeOf(typed: string): string | undefined {
  if (Object.hasOwn(WORDS, typed)) return WORDS[typed];
  const parts = SHAPE.exec(typed);
  if (!parts) return undefined;
  const [minutes, half] = [Number(parts[2] ?? parts[3] ?? 0), parts[4]];
  const hours = half ? hoursOfHalf(Number(parts[1]), half) : Number(parts[1]);
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 12 am is midnight, 12 pm noon; what no such clock shows is past every day. */
const hoursOfHalf = (hours: number, half: string): number =>
  hours < 1 || hours > 12 ? 99 : (hours % 12) + (half === 'p' ? 12 : 0);
