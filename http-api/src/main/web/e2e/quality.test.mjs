// A manager sees whom the system suspects, which batches it holds back and how far labelers agree, and can say otherwise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, go, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { admin, answer, call, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const options = ['ask', 'pay', 'complain'];

/** A project that two labelers answer with care and a third by always saying the same. */
async function careless(id, count) {
  const items = Array.from({ length: count }, (_, at) => ({ text: `Letter ${at + 1}` }));
  await project(id, [{ type: 'choice', name: 'intent', options }], items, { policy: { overlap: 3, threshold: 0.6 } });
  return Promise.all(['ann', 'bob', 'mix'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
}

async function labeled(id, count, [ann, bob, mix]) {
  const known = await tasks(id);
  const says = (option) => ({ intent: { type: 'choice', option } });
  for (let at = 0; at < count; at++) {
    const item = known[`${id}-${at + 1}`];
    await answer(ann, id, item, says(options[at % 3]));
    await answer(bob, id, item, says(options[at % 3]));
    await answer(mix, id, item, says('pay'));
  }
}

/** The gate's verdict reaches task by task. */
async function settled(id, count) {
  for (let at = 0; at < 30; at++) {
    const progress = await call(admin, 'GET', `/projects/${id}/progress`, undefined, { Prefer: 'wait=10' });
    if (progress.settled === count) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail(`not all of ${count} tasks were settled`);
}

for (const colorScheme of ['light', 'dark']) {
  test(`suspicions, batches and agreement, ${colorScheme}`, async () => {
    const id = `e2e-quality-${colorScheme}`;
    const labelers = await careless(id, 24);
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-manages', 'MANAGER', id), `/projects/${id}/quality`);
    await page.getByText('They are raised once labelers are watched.').waitFor();
    await page.getByText('No batch has been judged').waitFor();
    await accessible(page, `quality, empty, ${colorScheme}`);
    await page.getByRole('button', { name: 'Watch labelers' }).click();
    await page.getByLabel('The second to').selectOption('');
    await page.getByLabel('Why').fill('open to anybody');
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByText('Watched: warn the labeler.').waitFor();
    await page.getByRole('button', { name: 'Judge batches' }).click();
    await page.getByLabel('Label anew below').fill('0.9');
    await page.getByText('Between the second number and 1').waitFor();
    await accessible(page, `a gate, ${colorScheme}`);
    await page.getByLabel('Label anew below').fill('0.1');
    await page.getByLabel('Why').fill('as usual');
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByText('agreement of 0.8 and more is accepted').waitFor();
    await labeled(id, 24, labelers);
    await call(admin, 'GET', `/projects/${id}/flags`, undefined, { Prefer: 'wait=10' });

    await page.reload();
    const flag = page.locator(`[data-flag="${id}-mix/1"]`);
    await flag.getByText('not looking at the items').waitFor();
    const suspected = await page.locator('[data-flag]').count();
    const others = page.locator(`[data-flag]:not([data-flag^="${id}-mix/"])`);
    assert.equal(await others.count(), 0, 'nobody else is suspected');
    const batch = page.locator('[data-batch="REVIEW"]');
    await batch.waitFor();
    await page.locator('[data-statistic="KRIPPENDORFF_ALPHA"] strong').waitFor();
    await page.getByText('No task is settled yet').waitFor();
    await accessible(page, `quality, ${colorScheme}`);
    await reachable(page, 'quality');

    await page.getByLabel('By', { exact: true }).selectOption('PAIR');
    const pair = page.locator('[data-agreement="PAIR"] tbody', { hasText: `${id}-ann · ${id}-bob` });
    assert.equal(await pair.locator('[data-statistic="COHEN_KAPPA"] strong').textContent(), '1.00');

    await flag.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByLabel('Why').fill('a new keyboard');
    await page.keyboard.press('Tab');
    await keys(page, 'Tab', 'Enter');
    await flag.waitFor({ state: 'detached' });
    assert.equal(await page.locator('[data-flag]').count(), suspected - 1);
    await page.getByRole('button', { name: 'With dismissed ones' }).click();
    await page.getByText('a new keyboard').waitFor();

    await batch.getByRole('button', { name: 'Overrule' }).click();
    await page.getByLabel('Why').fill('the third one is known to be careless');
    await page.getByRole('dialog').getByRole('button', { name: 'Overrule' }).click();
    await page.locator('[data-batch="ACCEPT"]').getByText('the gate said: to review').waitFor();
    await settled(id, 24);
    await page.reload();
    await page.getByLabel('Labeler', { exact: true }).selectOption(`${id}-mix`);
    const matrix = page.locator('[data-confusion="intent"]');
    await matrix.getByText('8 of 24 as it was settled').waitFor();
    const row = matrix.locator('tbody tr', { hasText: 'complain' });
    assert.deepEqual(await row.locator('td').allTextContents(), ['–', '–', '8']);
    await accessible(page, `quality, settled, ${colorScheme}`);
    assert.deepEqual(complaints, []);
  });
}

test('a reviewer sees suspicions and batches, and can change nothing', async () => {
  const id = 'e2e-quality-light';
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-quality-reviewer', 'REVIEWER', id));
  await go(page, `/projects/${id}/quality`);
  await page.locator('[data-batch]').waitFor();
  for (const name of ['Overrule', 'Dismiss', 'Change', 'Watch labelers']) {
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0);
  }
  assert.equal(await page.getByRole('heading', { name: 'Agreement' }).count(), 0);
  assert.deepEqual(complaints, []);
});
