import type { Schemas } from '../api/client';

export type Line = Schemas['PredictionLineReport'];

export interface Report {
  recorded: number;
  unchanged: number;
  /** Lines that were not taken, with what is wrong. */
  rejected: { line: number; pointer: string; message: string }[];
  /** Whether the answer ended in the middle of a line. */
  cut: boolean;
}

/** What the server says of each line of a file, added up. */
export function reportOf(text: string): Report {
  const report: Report = { recorded: 0, unchanged: 0, rejected: [], cut: false };
  for (const row of text.split('\n').filter((one) => one.trim() !== '')) {
    const line = parsed(row);
    if (line === null) {
      report.cut = true;
    } else if (line.result === 'RECORDED') {
      report.recorded++;
    } else if (line.result === 'UNCHANGED') {
      report.unchanged++;
    } else if (line.result === 'REJECTED') {
      report.rejected.push(...wrongs(line));
    }
  }
  return report;
}

function parsed(row: string): Line | null {
  try {
    return JSON.parse(row) as Line;
  } catch {
    return null;
  }
}

/** One row a line: the first thing that is wrong says enough to go and look. */
function wrongs(line: Line): Report['rejected'] {
  const [first] = (line.problem as { errors?: { pointer: string; message: string }[] } | undefined)?.errors ?? [];
  return [
    {
      line: line.line,
      pointer: first?.pointer ?? '',
      message: first?.message ?? line.problem?.detail ?? line.problem?.title ?? '',
    },
  ];
}
