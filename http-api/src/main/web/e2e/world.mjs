// The server under test, spoken to as a program does: with tokens, not with a browser.
import { randomUUID } from 'node:crypto';

export const url = process.env.ASSAY_URL;
const admin = process.env.ASSAY_ADMIN;

export async function call(token, method, path, body, headers = {}) {
  const raw = typeof body === 'string';
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': randomUUID(),
      ...(body === undefined ? {} : { 'Content-Type': raw ? 'application/x-ndjson' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
}

/** A project with items; every item wants one label unless told otherwise. */
export async function project(id, fields, items, more = {}) {
  await call(admin, 'POST', '/projects', {
    id,
    name: more.name ?? `Test ${id}`,
    instructions: more.instructions ?? `# ${id}\n\nJudge **well**.\n\n- One\n- Two`,
    schema: { fields },
    policy: more.policy ?? { overlap: more.overlap ?? 1, threshold: 0.7 },
    leaseSeconds: more.leaseSeconds ?? 600,
  });
  const lines = items.map((item, at) => JSON.stringify({ externalId: `${id}-${at + 1}`, fields: item })).join('\n');
  await call(admin, 'POST', `/projects/${id}/imports`, `${lines}\n`);
  await call(admin, 'GET', `/projects/${id}/tasks?limit=1`, undefined, { Prefer: 'wait=10' });
}

/** A token of a user who holds the role in the projects. */
export async function user(id, role, ...projects) {
  await call(admin, 'POST', '/users', { userId: id, name: `Test ${id}` }).catch(() => undefined);
  for (const one of projects) {
    await call(admin, 'PUT', `/users/${id}/grants`, { role, project: one });
  }
  return (await call(admin, 'POST', `/users/${id}/tokens`, {})).token;
}

/** Ids of a project's tasks by the external ids of their items. */
export async function tasks(id) {
  const { items } = await call(admin, 'GET', `/projects/${id}/tasks?limit=100`, undefined, { Prefer: 'wait=10' });
  return Object.fromEntries(items.map((row) => [row.externalId, row.task]));
}

/** Takes a given task and answers it. */
export async function answer(token, id, task, label) {
  const { assignment } = await call(token, 'POST', `/projects/${id}/tasks/${task}/claims`, {});
  await call(token, 'POST', `/projects/${id}/tasks/${task}/labels`, { assignment: assignment.id, label });
}

const disputedFields = [
  { type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] },
  { type: 'spans', name: 'why', title: 'Why', of: 'text', types: ['cause'] },
  { type: 'text', name: 'note', title: 'Note', required: false },
];
const view = (mood, end, note) => ({
  mood: { type: 'choice', option: mood },
  why: { type: 'spans', spans: [{ start: 0, end, type: 'cause' }] },
  note: { type: 'text', text: note },
});

/** A project whose items two labelers see alike and a third does not. */
export async function disputed(id, count, policy) {
  const items = Array.from({ length: count }, (_, at) => ({ text: `The harbour was closed again on day ${at + 1}.` }));
  await project(id, disputedFields, items, { policy });
  const labelers = await Promise.all(['one', 'two', 'three'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
  const known = await tasks(id);
  for (const task of Object.values(known)) {
    await answer(labelers[0], id, task, view('bad', 11, 'The harbour was closed'));
    await answer(labelers[1], id, task, view('bad', 11, 'The harbour was closed'));
    await answer(labelers[2], id, task, view('good', 22, 'The harbour was open'));
  }
  await call(admin, 'GET', `/projects/${id}/reviews`, undefined, { Prefer: 'wait=10' });
  return known;
}

/** Labels of a project as the export has them. */
export async function labels(id, labeler) {
  const text = await call(admin, 'GET', `/projects/${id}/exports/labels`, undefined, {
    Accept: 'application/x-ndjson',
    Prefer: 'wait=10',
  });
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((row) => !row._end && (labeler === undefined || row.labeler === labeler));
}

/** The item behind what a task is called to its labeler. */
export async function item(id, handle) {
  return (await call(admin, 'GET', `/projects/${id}/tasks/${handle}`)).externalId;
}

export { admin };
