// Before labeling: whether people read the instructions one way, and what the gold set is made of.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { admin, answer, call, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const run = Date.now().toString(36);
const fields = [{ type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] }];
const items = (count) => Array.from({ length: count }, (_, at) => ({ text: `The sea was grey on day ${at + 1}.` }));

/** One participant answers every probe by keys alone, and says how they read the rule. */
async function walk(page, token, id, mood) {
  await signIn(page, token, `/projects/${id}/walkthrough`);
  for (const probe of [1, 2]) {
    await page.locator(`[data-probe="${probe}"] [data-question="mood"]`).waitFor();
    await page.getByText('good', { exact: true }).waitFor();
    await keys(page, mood === 'good' ? '1' : '2');
    await page.locator('[data-submit]').press('Enter');
    await page.getByLabel('Your reading').fill(`Grey is ${mood}`);
    await keys(page, 'Tab', 'Tab', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByText(/All answered, thank you|This walkthrough is over/).waitFor();
}

for (const colorScheme of ['light', 'dark']) {
  test(`a walkthrough from its start to where readings part, ${colorScheme}`, async () => {
    const id = `e2e-walk-${run}-${colorScheme}`;
    await project(id, fields, items(4));
    const people = ['ann', 'bob', 'eva'].map((name) => `${id}-${name}`);
    const tokens = await Promise.all(people.map((name) => user(name, 'LABELER', id)));
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-walks', 'MANAGER', id), `/projects/${id}/before`);
    await page.getByText('Version 1 has not been walked through').waitFor();
    await page.getByText('No item is gold yet').waitFor();
    await accessible(page, `before labeling, empty, ${colorScheme}`);
    await reachable(page, 'before labeling');
    await page.getByRole('button', { name: 'Start a walkthrough' }).click();
    await page.getByLabel(`${id}-1`).check();
    await page.getByLabel(`${id}-2`).check();
    await page.getByLabel('New labelers').fill(people[0]);
    await page.getByLabel('Experienced labelers').fill(people[1]);
    await page.getByLabel('Domain experts').fill(people[2]);
    await page.getByLabel('People needed of each kind').fill('1');
    await accessible(page, `a walkthrough to start, ${colorScheme}`);
    await page.getByRole('button', { name: 'Start it' }).click();
    await page.locator('[data-walkthrough="OPEN"]').waitFor();

    const other = await visit({ colorScheme });
    await signIn(other.page, tokens[0], `/projects/${id}/walkthrough`);
    await other.page.getByText('The sea was grey').waitFor();
    await accessible(other.page, `an own walkthrough, ${colorScheme}`);
    await walk(other.page, tokens[0], id, 'good');
    for (const [at, mood] of [
      [1, 'good'],
      [2, 'bad'],
    ]) {
      const next = await visit({ colorScheme });
      await walk(next.page, tokens[at], id, mood);
      assert.deepEqual(next.complaints, []);
      await next.context.close();
    }

    await page.reload();
    await page.locator('[data-walkthrough="FAILED"] [data-partings]').waitFor();
    assert.equal(await page.getByText('Grey is bad').count(), 2, 'each reading stands under its item');
    assert.equal(await page.locator('[data-groups] tbody').count(), 4, 'everyone, and each kind');
    await accessible(page, `a walkthrough that failed, ${colorScheme}`);
    await page.getByRole('button', { name: 'Start another attempt' }).click();
    await page.getByText('2 to 50; 2 chosen.').waitFor();
    assert.equal(await page.getByLabel('New labelers').inputValue(), people[0], 'who was asked before is proposed');
    assert.deepEqual([...complaints, ...other.complaints], []);
  });

  test(`gold is planned, proposed, taken and declined, ${colorScheme}`, async () => {
    const id = `e2e-goldset-${run}-${colorScheme}`;
    await project(id, fields, items(3), { policy: { overlap: 2, threshold: 0.9 } });
    const known = await tasks(id);
    const labelers = await Promise.all(['one', 'two'].map((name) => user(`${id}-${name}`, 'LABELER', id)));
    const reviewer = await user(`${id}-expert`, 'REVIEWER', id);
    const label = (option) => ({ mood: { type: 'choice', option } });
    for (const task of Object.values(known)) {
      await answer(labelers[0], id, task, label('good'));
      await answer(labelers[1], id, task, label('bad'));
      const body = { label: label('good'), justification: 'Grey is calm' };
      await call(reviewer, 'POST', `/projects/${id}/tasks/${task}/overrides`, body);
    }
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-golds', 'MANAGER', id), `/projects/${id}/before`);
    await page.getByRole('button', { name: 'Plan refreshes' }).click();
    await page.getByLabel('Days between refreshes').fill('0');
    await page.getByText('Whole days from 1 to 365').waitFor();
    await page.getByLabel('Days between refreshes').fill('7');
    await page.getByLabel('Why').fill('work begins');
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await page.locator('[data-coverage="1"] tbody tr').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[data-proposal="WAITING"]').length === 3);
    await accessible(page, `a gold set, ${colorScheme}`);

    await page
      .getByRole('button', { name: /^Take / })
      .first()
      .press('Enter');
    await page.getByLabel('Why').fill('clear');
    await keys(page, 'Tab', 'Tab', 'Enter');
    await page.locator('[data-proposal="ACCEPTED"]').waitFor();
    await page
      .getByRole('button', { name: /^Decline / })
      .first()
      .click();
    await page.getByLabel('Why').fill('too plain');
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await page.locator('[data-proposal="DECLINED"]').waitFor();
    for (let at = 0; at < 30; at++) {
      const { version } = await call(admin, 'GET', `/projects/${id}/gold-set`);
      if (version > 0) {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await page.reload();
    await page.locator('[data-gold-version="1"]').waitFor();
    await page.getByText('1 added').waitFor();
    await accessible(page, `a gold set with an item, ${colorScheme}`);
    assert.deepEqual(complaints, []);
  });
}

test('a reviewer sees gold and can change nothing; a walkthrough nobody asked for says so', async () => {
  const id = `e2e-goldset-${run}-light`;
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-golds-reviewer', 'REVIEWER', id), `/projects/${id}/before`);
  await page.locator('[data-gold-version]').waitFor();
  for (const name of ['Refresh now', 'Change the plan', 'Start a walkthrough', /^Take /]) {
    assert.equal(await page.getByRole('button', { name }).count(), 0);
  }
  await page.goto(page.url().replace(/\/before$/, '/walkthrough'));
  await page.getByText('You are not asked at the moment').waitFor();
  await accessible(page, 'no walkthrough');
  assert.deepEqual(complaints, []);
});
