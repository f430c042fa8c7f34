import type { Schemas } from '../api/client';

export type Cohort = Schemas['Cohort'];
export type Cell = Cohort['active'][number];

/** So many weeks stand beside each other; a row that goes on is cut off at them. */
const most = 13;

/** Weeks after the first that any of the cohorts has seen. */
export function weeksOf(cohorts: readonly Cohort[]): number[] {
  const last = Math.max(-1, ...cohorts.flatMap((one) => one.active.map((cell) => cell.weeksLater)));
  return Array.from({ length: Math.min(last + 1, most) }, (_, at) => at);
}

export const cellAt = (cohort: Cohort, week: number): Cell | undefined =>
  cohort.active.find((one) => one.weeksLater === week);

export const percent = (share: number) => `${Math.round(share * 100)} %`;

export interface Point {
  x: number;
  y: number;
  low: number;
  high: number;
}

type Week = Schemas['Development']['kinds'][number]['weeks'][number];

/** Where a chart of so many units draws the weeks that have a figure; time runs on where a week is missing. */
export function pointsOf(weeks: readonly Week[], width: number, height: number): Point[] {
  const moments = weeks.map((one) => Date.parse(one.monday));
  const first = Math.min(...moments);
  const span = Math.max(...moments) - first;
  return weeks.flatMap((week, at) => {
    if (week.accuracy === undefined) {
      return [];
    }
    const x = span === 0 ? width / 2 : (((moments[at] ?? first) - first) / span) * width;
    const y = (share: number) => (1 - share) * height;
    return [
      {
        x,
        y: y(week.accuracy),
        low: y(week.interval?.low ?? week.accuracy),
        high: y(week.interval?.high ?? week.accuracy),
      },
    ];
  });
}
