/** A share as people read it: "79.6%"; with more decimals where it would otherwise seem to be all or nothing. */
export function shareWords(share: number, decimals = 1): string {
  const percent = share * 100;
  const rounded = percent.toFixed(decimals);
  if (share < 1 && Number(rounded) >= 100) return `over ${(100 - 10 ** -decimals).toFixed(decimals)}%`;
  if (share > 0 && Number(rounded) <= 0) return `under ${(10 ** -decimals).toFixed(decimals)}%`;
  return `${rounded}%`;
}

/** A time to wait: "8 s", "2 min 5 s", "1 h 12 min"; under a second it says so. */
export function waitWords(seconds: number): string {
  if (seconds > 0 && seconds < 1) return 'under 1 s';
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
}
