// A manager sends what a model says, sees how right it was, and says what follows where it is sure.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { answer, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const run = Date.now().toString(36);
const fields = [{ type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] }];
const says = (option) => ({ mood: { type: 'choice', option } });

for (const colorScheme of ['light', 'dark']) {
  test(`predictions are sent and counted, ${colorScheme}`, async () => {
    const id = `e2e-models-${run}-${colorScheme}`;
    await project(id, fields, [{ text: 'Sun' }, { text: 'Rain' }, { text: 'Fog' }]);
    const labeler = await user(`${id}-one`, 'LABELER', id);
    const known = await tasks(id);
    await answer(labeler, id, known[`${id}-1`], says('good'));
    await answer(labeler, id, known[`${id}-2`], says('bad'));
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-models', 'MANAGER', id), `/projects/${id}/models`);
    await page.getByText('No model has said anything yet').waitFor();
    await accessible(page, `models, empty, ${colorScheme}`);
    await page.getByLabel('Model', { exact: true }).fill('sky model');
    await page.getByText('Letters, digits').waitFor();
    await page.getByLabel('Model', { exact: true }).fill('sky');
    await page.getByLabel('Version', { exact: true }).fill('1');
    const line = (at, option, confidence) =>
      JSON.stringify({ externalId: `${id}-${at}`, label: says(option), confidence });
    const lines = [line(1, 'good', 0.99), line(2, 'good', 0.97), line(3, 'ugly', 0.5), line(9, 'good', 0.5)];
    await page.locator('input[type=file]').setInputFiles({
      name: 'sky.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(`${lines.join('\n')}\n`),
    });
    await page.getByRole('button', { name: 'Send it' }).press('Enter');
    await page.locator('[data-recorded="2"][data-rejected="2"]').waitFor();
    await page.getByRole('cell', { name: '3', exact: true }).waitFor();
    const row = page.locator('[data-model="sky/1"]');
    await row.getByText('0.50').waitFor();
    assert.equal((await row.locator('td').allTextContents())[0], '2');
    await accessible(page, `models, ${colorScheme}`);
    await reachable(page, 'models');

    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('2 were known already').waitFor();

    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByLabel('Sure from a confidence of').fill('2');
    await page.getByText('Confidence above 0').waitFor();
    await accessible(page, `a model check, ${colorScheme}`);
    await page.getByLabel('Sure from a confidence of').fill('0.9');
    await page.getByLabel('Send such tasks to review').check();
    await page.getByLabel('Why').fill('the model is good by now');
    await page.keyboard.press('Tab');
    await keys(page, 'Tab', 'Enter');
    await page.getByText('of confidence 0.9 or more contradicts it').waitFor();
    assert.deepEqual(complaints, []);
  });
}

test('a reviewer sees models and can change nothing', async () => {
  const id = `e2e-models-${run}-light`;
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-models-reviewer', 'REVIEWER', id), `/projects/${id}/models`);
  await page.locator('[data-model="sky/1"]').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Change it' }).count(), 0);
  assert.equal(await page.getByRole('heading', { name: 'Send predictions' }).count(), 0);
  assert.deepEqual(complaints, []);
});
