import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError, problemOf, unreachable } from './problem';
import type { components, paths } from './schema';

/** Shapes of the API by their names in the OpenAPI document. */
export type Schemas = components['schemas'];
export type Project = Schemas['Project'];
export type ProjectRow = Schemas['ProjectRow'];
export type LabelSchema = Schemas['LabelSchema'];
export type LabelField = Schemas['LabelField'];
export type LabelValue = Schemas['LabelValue'];
export type Label = Schemas['Label'];
export type ItemContent = Schemas['ItemContent'];
export type ItemValue = ItemContent[string];
export type Work = Schemas['Work'];

/** What a task is called where people read it. Its handle says nothing, and so neither does this. */
export const itemName = (work: Work): string => work.task.slice(0, 6);
export type Role = Schemas['Role'];
export type User = Schemas['User'];
export type Progress = Schemas['Progress'];

const failures: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      throw new ProblemError(await problemOf(response));
    }
    return response;
  },
  onError() {
    return new ProblemError(unreachable());
  },
};

/** The API of this very server; every failure is thrown as a {@link ProblemError}. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(failures);

/** The body of an answer that the document says has one. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) {
    throw new ProblemError(unreachable());
  }
  return data;
}

/** A task as all but labelers get it: the pages that ask for one are for nobody else. */
export async function wholeTask(
  answer: Promise<{ data?: Schemas['Task'] | Schemas['MyTask'] }>,
): Promise<Schemas['Task']> {
  return (await body(answer)) as Schemas['Task'];
}
