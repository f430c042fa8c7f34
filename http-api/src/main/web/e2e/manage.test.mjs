// From an idea to data: a project is set up by form, filled from a file, labeled, and taken away as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { accessible, go, keys, reachable, saved, signIn, start, stop, task, visit } from './browser.mjs';
import { admin, call, item, project, user } from './world.mjs';

before(start);
after(stop);

/** Someone who may set projects up. */
async function founder(id) {
  await call(admin, 'POST', '/users', { userId: id, name: `Test ${id}` }).catch(() => undefined);
  await call(admin, 'PUT', `/users/${id}/grants`, { role: 'ADMIN' });
  return (await call(admin, 'POST', `/users/${id}/tokens`, {})).token;
}

/** The form, open and its preview drawn. */
async function form(page, token) {
  await signIn(page, token, '/new');
  await page.getByRole('heading', { name: 'New project' }).waitFor();
  await page.locator('[data-preview] [data-question]').first().waitFor();
}

const named = (page) => page.getByRole('region', { name: 'The project' }).getByLabel('Name', { exact: true });

async function saves(page, click) {
  const saving = page.waitForEvent('download');
  await click();
  return readFileSync(await (await saving).path(), 'utf8');
}

test('a project: set up by form, imported, labeled, exported', async () => {
  const id = `e2e-made-${Date.now().toString(36)}`;
  const { page, complaints } = await visit();
  await form(page, await founder('e2e-founder'));
  await named(page).fill('Ships in the news');
  await page.getByLabel('Id', { exact: true }).fill(id);
  await page.getByRole('button', { name: 'Mark up texts' }).click();
  await page.getByRole('button', { name: 'Add a relation' }).click();
  const relation = page.getByRole('group', { name: 'Relation 2' });
  await relation.getByLabel('Name, such as').fill('sailed with');
  await relation.getByRole('group', { name: 'Leads from' }).getByRole('checkbox', { name: 'person' }).check();
  await relation.getByRole('group', { name: 'Leads to' }).getByRole('checkbox', { name: 'person' }).check();
  await relation.getByRole('checkbox', { name: 'It matters which mark is which' }).uncheck();
  await page.getByRole('button', { name: 'Add a question' }).click();
  const question = page.getByRole('group', { name: 'Question 2' });
  await question.getByLabel('What is asked').fill('Is it good news?');
  await question.getByLabel('Answers, one a line').fill('yes\nno');
  await page.locator('[data-preview] [data-question="is_it_good_news"]').waitFor();
  await page.getByLabel('Labels per item').fill('1');
  await page.getByText('1 label per item').waitFor();
  await accessible(page, 'setting a project up');
  await page.getByRole('button', { name: 'Create the project' }).click();

  await page.getByRole('heading', { name: 'Import items' }).waitFor();
  const made = await call(admin, 'GET', `/projects/${id}`);
  assert.equal(made.name, 'Ships in the news');
  assert.deepEqual(
    made.schema.fields.map((field) => [field.name, field.type]),
    [
      ['names', 'spans'],
      ['is_it_good_news', 'choice'],
    ],
  );
  assert.deepEqual(made.schema.fields[0].relations, [
    { name: 'travels on', from: ['person'], to: ['ship'], directed: true },
    { name: 'sailed with', from: ['person'], to: ['person'], directed: false },
  ]);
  assert.deepEqual(made.policy, { overlap: 1, minimumLabels: 1, threshold: 0.7 });
  await page.getByText('Nothing imported yet').waitFor();
  await accessible(page, 'an import');
  await reachable(page, 'an import');
  const csv =
    'externalId,text,overlap\n1,The Aurora is back.,1\n2,No cell too many.,1,\n3,"Fog, again.",many\n4,All is well.,1\n';
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'ships.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('[data-head="4"]').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('[data-imported="2"][data-rejected="2"]').waitFor();
  const report = page.getByRole('row', { name: /3 cells are wanted/ });
  await report.getByText('2,No cell too many.').waitFor();
  await page
    .getByRole('row', { name: /from 1 to 100/ })
    .getByText('/overlap')
    .waitFor();
  await accessible(page, 'an import with its report');
  const lines = await saves(page, () => page.getByRole('button', { name: 'Download the report' }).click());
  assert.deepEqual(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).line),
    [3, 4],
  );

  await go(page, `/projects/${id}/people`);
  await page.getByText('Nobody has a role here yet').waitFor();
  await page.getByLabel('Person', { exact: true }).fill(`${id}-labeler`);
  await page.getByLabel('Name, for somebody new').fill('Mira Holm');
  await keys(page, 'Enter');
  await page.locator(`[data-person="${id}-labeler"]`, { hasText: 'Labeler' }).waitFor();
  await accessible(page, 'people');
  await reachable(page, 'people');
  await page.getByRole('button', { name: `Make a token for ${id}-labeler` }).click();
  const link = await page.getByLabel('Link that signs in').inputValue();
  await accessible(page, 'a token');
  await keys(page, 'Escape');

  const labeler = await visit();
  await labeler.page.goto(link);
  await labeler.page.getByRole('link', { name: 'Label: Ships in the news' }).click();
  const first = await task(labeler.page);
  await keys(labeler.page, 'ArrowRight', '3', 'j', '2', 'Enter');
  await task(labeler.page, first);
  await keys(labeler.page, 'Enter', '1', 'Enter', 'Enter');
  await saved(labeler.page);
  await labeler.page.getByText('Nothing to label right now').waitFor();

  await page.reload();
  await page.getByRole('button', { name: `Manage ${id}-labeler` }).click();
  await page.getByLabel('Skill', { exact: true }).fill('ships');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('Skills: ships').waitFor();
  await page.getByLabel('Why').fill('Too fast');
  await page.getByLabel('Certified for').fill('harbours');
  await page.getByLabel('Until').fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Certify' }).click();
  await page.getByText('Certified for harbours').waitFor();
  await page.getByRole('button', { name: 'Set hours' }).click();
  await page.getByLabel('Time zone').fill('Europe/Vienna');
  await page.getByLabel('Friday: To').fill('13:30');
  await page.getByRole('checkbox', { name: 'Monday' }).uncheck();
  await page.getByRole('button', { name: 'Save the hours' }).click();
  await page.waitForFunction(() => document.querySelector('[aria-label="Friday: To"]')?.value === '13:30');
  await page.getByRole('button', { name: 'Stop handing out work' }).click();
  await page.getByText('Gets no work').waitFor();
  await accessible(page, 'a labeler');
  const { hours } = await call(admin, 'GET', `/projects/${id}/labelers/${id}-labeler/shift`);
  assert.deepEqual(
    [hours.zone, hours.week.length, hours.week.at(-1)],
    ['Europe/Vienna', 4, { day: 'FRIDAY', from: '09:00:00', to: '13:30:00' }],
  );
  await keys(page, 'Escape');
  await page.getByRole('button', { name: `Take away from ${id}-labeler: Labeler` }).click();
  await page.getByText('Nobody has a role here yet').waitFor();

  await go(page, `/projects/${id}/data`);
  await call(admin, 'GET', `/projects/${id}/exports/outcomes`, undefined, { Prefer: 'wait=10' });
  const outcomes = await saves(page, () => page.getByRole('link', { name: 'Outcomes as JSON Lines' }).click());
  const rows = outcomes
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const end = rows.pop();
  assert.deepEqual([end._end, end.count], [true, 2]);
  assert.deepEqual(rows.map((row) => [row.externalId, row.stage]).sort(), [
    ['1', 'SETTLED'],
    ['4', 'SETTLED'],
  ]);
  const name = await item(id, first);
  assert.equal(rows.find((row) => row.externalId === name).label.is_it_good_news.option, 'no');
  const table = await saves(page, () => page.getByRole('link', { name: 'Labels as CSV' }).click());
  assert.equal(table.trim().split('\n').length, 3);
  assert.deepEqual([...complaints, ...labeler.complaints], []);
});

test('the preview is the labeling page: every kind of answer, by keyboard', async () => {
  const { page, complaints } = await visit({ colorScheme: 'dark' });
  await form(page, await founder('e2e-founder'));
  const starts = [
    'Sort texts',
    'Mark up texts',
    'Mark up pictures',
    'Mark up recordings',
    'Check records',
    'Compare two texts',
  ];
  for (const start of starts) {
    await page.getByRole('button', { name: start }).click();
    const questions = await page.locator('[data-setup-question]').count();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-preview] [data-question]').length === count,
      questions,
    );
    await page.waitForFunction(() => document.querySelectorAll('.spinner').length === 0);
    await accessible(page, `set-up: ${start}`);
  }
  await reachable(page, 'set-up');
  await page.locator('[data-preview] [data-question="relation"] input').first().focus();
  await keys(page, '2', '4', 'Enter');
  await page.getByText('This is what an answer looks like').waitFor();
  await page.locator('.preview-answer', { hasText: 'contradicts' }).waitFor();
  await accessible(page, 'set-up, answered');
  assert.deepEqual(complaints, []);
});

test('what is missing is said, and focus goes there; a reload loses nothing', async () => {
  const { page, complaints } = await visit();
  await form(page, await founder('e2e-founder'));
  await page.getByRole('button', { name: 'Check records' }).focus();
  await keys(page, 'Enter');
  await page.getByLabel('Kind of the next question').selectOption('rating');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('button', { name: 'Create the project' }).focus();
  await keys(page, 'Enter');
  await page.getByText('Name the project.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent), 'Name');
  await accessible(page, 'set-up with what is missing');
  await page.keyboard.type('Kept');
  await page.reload();
  await page.locator('[data-preview] [data-question="receipt"]').waitFor();
  assert.equal(await named(page).inputValue(), 'Kept');
  assert.equal(await page.locator('[data-setup-question]').count(), 2);
  await project('e2e-taken', [{ type: 'choice', name: 'q', options: ['a'] }], []).catch(() => undefined);
  await page.getByRole('group', { name: 'Question 2' }).getByLabel('What is asked').fill('How well?');
  await page.getByLabel('Id', { exact: true }).fill('e2e-taken');
  await page.getByRole('button', { name: 'Create the project' }).click();
  await page.getByRole('alert').filter({ hasText: 'taken' }).waitFor();
  assert.deepEqual(complaints, []);
});

test('a manager sets a project up and manages it at once', async () => {
  const id = `e2e-managed-${Date.now().toString(36)}`;
  await project(id, [{ type: 'choice', name: 'q', options: ['a'] }], []);
  const { page, complaints } = await visit();
  await form(page, await user(`${id}-manager`, 'MANAGER', id));
  await named(page).fill('A second one');
  await page.getByLabel('Id', { exact: true }).fill(`${id}-second`);
  await page.getByRole('button', { name: 'Create the project' }).click();
  await page.getByRole('heading', { name: 'Import items' }).waitFor();
  await go(page, '/');
  await page.getByRole('heading', { name: 'A second one' }).waitFor();
  assert.deepEqual(complaints, []);
});

test('only who manages sets projects up; an auditor sees imports and cannot import', async () => {
  await project('e2e-data', [{ type: 'choice', name: 'q', options: ['a'] }], [{ text: 'x' }]).catch(() => undefined);
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-data-auditor', 'AUDITOR', 'e2e-data'));
  await page.getByRole('link', { name: /^Data/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'New project' }).count(), 0);
  await go(page, '/new');
  await page.getByText('This is for other roles').waitFor();
  await go(page, '/projects/e2e-data/data');
  await page.locator('[data-import]').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Import items' }).count(), 0);
  await accessible(page, 'data, for an auditor');
  assert.deepEqual(complaints, []);
});

test('an import that was stopped goes on from where it was', async () => {
  const id = `e2e-stopped-${Date.now().toString(36)}`;
  const count = 6_000;
  await project(id, [{ type: 'choice', name: 'q', options: ['a'] }], []);
  const { page, context, complaints } = await visit();
  await signIn(page, await user(`${id}-manager`, 'MANAGER', id), `/projects/${id}/data`);
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ externalId: String(at), fields: { text: `Text number ${at}, ${'and so on '.repeat(10)}` } }),
  );
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel('Choose a file').setInputFiles({ name: 'many.jsonl', mimeType: 'application/jsonl', buffer });
  await page.locator('[data-head="5"]').waitFor();
  const network = await context.newCDPSession(page);
  const upload = (bytesPerSecond) =>
    network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesPerSecond,
    });
  await upload(60 * 1024);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  // A first part must be in, or there is nothing to go on from.
  await page.getByText(/[1-9][\d,]* items taken in so far/).waitFor({ timeout: 20_000 });
  await accessible(page, 'an import under way');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('send the same file again and it goes on from there').waitFor();
  await upload(-1);
  await page.getByRole('button', { name: 'Send it again' }).click();
  await page.locator(`[data-imported="${count}"][data-rejected="0"]`).waitFor({ timeout: 60_000 });
  await page.getByText('It went on where it had broken off.').waitFor();
  assert.deepEqual(complaints, []);
});
