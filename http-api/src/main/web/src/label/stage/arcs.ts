/** The first line of a marked stretch, in pixels of the box it is shown in. */
export interface Stretch {
  left: number;
  width: number;
  top: number;
}

/** Two stretches that are joined. */
export interface Join {
  from: Stretch;
  to: Stretch;
  label: string;
  directed: boolean;
}

export interface Arc {
  path: string;
  /** The head of the arrow; empty where there is no direction. */
  head: string;
  label: string;
  x: number;
  y: number;
}

interface End {
  join: number;
  to: boolean;
  stretch: Stretch;
  /** Where it goes. */
  x: number;
}

interface Run {
  join: number;
  /** The line of text it runs above. */
  top: number;
  from: number;
  to: number;
}

/** In pixels where text has its usual size. */
const letter = 6.5;
const nearest = 9;
const highest = 30;
const step = 11;
const sideStep = 4;
const sideLanes = 4;

/**
 * Lines from stretch to stretch that run above the lines of text and, from one line to another, down the margin, so that
 * none crosses a word. What runs above the same words is kept apart, the shortest nearest to the text.
 *
 * @param scale how many times its usual size the text has
 */
export function arcsOf(joins: readonly Join[], width: number, scale = 1): Arc[] {
  const sides = joins.map((join, at) => (sameLine(join) ? null : sideOf(join, width, at)));
  const places = anchors(joins, sides);
  const heights = laned(runsOf(joins, places, sides, scale), scale);
  return joins.map((join, at) => {
    const [x1, x2] = places[at] ?? [0, 0];
    const y1 = join.from.top - (heights.get(`${at} ${line(join.from.top)}`) ?? 0);
    const y2 = join.to.top - (heights.get(`${at} ${line(join.to.top)}`) ?? 0);
    const side = sides[at];
    const turns =
      side == null ? `L ${x1} ${y1} L ${x2} ${y1}` : `L ${x1} ${y1} L ${side} ${y1} L ${side} ${y2} L ${x2} ${y2}`;
    const longer = side != null && Math.abs(x2 - side) > Math.abs(x1 - side);
    return {
      path: `M ${x1} ${join.from.top} ${turns} L ${x2} ${join.to.top - (join.directed ? 5 : 0)}`,
      head: join.directed
        ? `M ${x2 - 4} ${join.to.top - 6} L ${x2 + 4} ${join.to.top - 6} L ${x2} ${join.to.top} Z`
        : '',
      label: join.label,
      x: round(side == null ? (x1 + x2) / 2 : ((longer ? x2 : x1) + side) / 2),
      y: longer ? y2 : y1,
    };
  });
}

function line(top: number): number {
  return Math.round(top);
}

function sameLine(join: Join): boolean {
  return line(join.from.top) === line(join.to.top);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the lines meet their stretches: side by side, in the order of where they go, so that they do not cross there. */
function anchors(joins: readonly Join[], sides: readonly (number | null)[]): [number, number][] {
  const ends = new Map<string, End[]>();
  joins.forEach((join, at) => {
    for (const to of [false, true]) {
      const stretch = to ? join.to : join.from;
      const key = `${line(stretch.top)} ${stretch.left} ${stretch.width}`;
      const x = sides[at] ?? middle(to ? join.from : join.to);
      ends.set(key, [...(ends.get(key) ?? []), { join: at, to, stretch, x }]);
    }
  });
  const places = joins.map((): [number, number] => [0, 0]);
  for (const group of ends.values()) {
    group.sort((one, other) => one.x - other.x);
    group.forEach((end, at) => {
      const place = places[end.join];
      if (place) {
        place[end.to ? 1 : 0] = round(end.stretch.left + (end.stretch.width * (at + 1)) / (group.length + 1));
      }
    });
  }
  return places;
}

function middle({ left, width }: Stretch): number {
  return left + width / 2;
}

/** The margin that is nearer to both ends. */
function sideOf({ from, to }: Join, width: number, at: number): number {
  const off = 4 + (at % sideLanes) * sideStep;
  return middle(from) + middle(to) < width ? off : round(width - off);
}

function runsOf(joins: readonly Join[], places: [number, number][], sides: (number | null)[], scale: number): Run[] {
  return joins.flatMap((join, at): Run[] => {
    const [x1, x2] = places[at] ?? [0, 0];
    const side = sides[at];
    const room = ((join.label.length * letter) / 2 + 4) * scale;
    const run = (top: number, a: number, b: number): Run => {
      const centre = (a + b) / 2;
      return {
        join: at,
        top: line(top),
        from: Math.min(a, b, centre - room),
        to: Math.max(a, b, centre + room),
      };
    };
    return side == null ? [run(join.from.top, x1, x2)] : [run(join.from.top, x1, side), run(join.to.top, x2, side)];
  });
}

/** How high above its line each run goes, by join and line: runs over the same words on lanes of their own. */
function laned(runs: readonly Run[], scale: number): Map<string, number> {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const there = lines.get(run.top);
    if (there) {
      there.push(run);
    } else {
      lines.set(run.top, [run]);
    }
  }
  const heights = new Map<string, number>();
  for (const [top, there] of lines) {
    there.sort((one, other) => one.to - one.from - (other.to - other.from));
    const lanes: Run[][] = [];
    const taken = there.map((run) => {
      let lane = lanes.findIndex((held) => held.every((one) => one.to < run.from || one.from > run.to));
      lane = lane < 0 ? lanes.length : lane;
      lanes[lane] = [...(lanes[lane] ?? []), run];
      return lane;
    });
    const apart = Math.min(step, (highest - nearest) / Math.max(1, lanes.length - 1));
    there.forEach((run, at) => {
      heights.set(`${run.join} ${top}`, round((nearest + (taken[at] ?? 0) * apart) * scale));
    });
  }
  return heights;
}
