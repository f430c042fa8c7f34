import { t } from '../text/en';

/** A failure as the server tells it (RFC 9457), or as we tell it where there was no answer. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  traceId?: string;
  errors?: { pointer: string; message: string }[];
  label?: Record<string, unknown>;
  /** The instructions that must be read first. */
  version?: number;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The last part of a problem's type, such as `lease-lost`. */
export function kind(problem: Problem): string {
  return problem.type.replace('urn:assay:problem:', '');
}

export function unreachable(): Problem {
  return { type: 'urn:assay:problem:unreachable', status: 0, ...t.problem.unreachable };
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.clone().json();
    if (typeof body === 'object' && body !== null && 'type' in body && 'title' in body) {
      return body as Problem;
    }
  } catch {
    // not JSON: a proxy answered, not our server
  }
  return { type: 'urn:assay:problem:unreadable', status: response.status, ...t.problem.unreadable };
}

export function toProblem(failure: unknown): Problem {
  return failure instanceof ProblemError
    ? failure.problem
    : { type: 'urn:assay:problem:unexpected', status: 0, ...t.problem.unexpected };
}
