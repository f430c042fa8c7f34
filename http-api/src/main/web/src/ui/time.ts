const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** How long ago a moment was, in its largest whole unit. */
export function ago(at: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1_000);
  for (const [unit, length] of units) {
    if (seconds >= length) {
      return relative.format(-Math.floor(seconds / length), unit);
    }
  }
  return 'just now';
}

/** A length of time in its two largest units. */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${seconds < 10 ? Math.round(seconds * 10) / 10 : whole} s`;
  }
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor((whole % 86_400) / 3_600), 'h'],
    [Math.floor((whole % 3_600) / 60), 'min'],
    [whole % 60, 's'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** A moment in UTC to the millisecond, as records have it. */
export function moment(at: string): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}

/** A moment to the minute, for what lies days ahead. */
export function minute(at: string): string {
  return moment(at).slice(0, 16);
}
