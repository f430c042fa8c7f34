// A manager sees who stays and groups people; a labeler sees their own work and says how the week was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, go, keys, signIn, start, stop, visit } from './browser.mjs';
import { answer, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const fields = [{ type: 'choice', name: 'q', options: ['a', 'b'] }];

for (const colorScheme of ['light', 'dark']) {
  test(`a team is seen, grouped, and speaks for itself, ${colorScheme}`, async () => {
    const id = `e2e-team-${colorScheme}-${Date.now().toString(36)}`;
    await project(id, fields, [{ text: 'x' }, { text: 'y' }], { policy: { overlap: 2, threshold: 0.6 } });
    const names = ['ann', 'bob'].map((name) => `${id}-${name}`);
    const [ann, bob] = await Promise.all(names.map((name) => user(name, 'LABELER', id)));
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-manages', 'MANAGER', id), `/projects/${id}/team`);
    await page.getByText('Nobody has labeled yet').first().waitFor();
    await page.getByText('There are no groups').waitFor();
    await accessible(page, `an empty team, ${colorScheme}`);

    for (const task of Object.values(await tasks(id))) {
      for (const labeler of [ann, bob]) {
        await answer(labeler, id, task, { q: { type: 'choice', option: 'a' } });
      }
    }
    await page.reload();
    const cohort = page.locator('[data-cohort]');
    await cohort.getByText('100 %').waitFor();
    assert.match(await cohort.textContent(), /2100 %/);
    await page.getByRole('combobox', { name: 'Labeler' }).selectOption(names[1]);
    await page.locator('[data-kind="All work"]').waitFor();

    await page.getByRole('button', { name: 'Add to a group' }).focus();
    await keys(page, 'Enter');
    await page.getByRole('dialog').getByLabel('Labeler').fill(names[0]);
    await page.getByRole('dialog').getByLabel('Group').fill('night shift');
    await page.getByText('“_” and “-” only.').waitFor();
    await page.getByRole('dialog').getByLabel('Group').fill('night');
    await accessible(page, `adding to a group, ${colorScheme}`);
    await keys(page, 'Enter');
    await page.locator('[data-group="night"]', { hasText: names[0] }).waitFor();
    await accessible(page, `a team, ${colorScheme}`);
    await page.getByRole('button', { name: `Take ${names[0]} out of night` }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('works by day now');
    await page.getByRole('button', { name: 'Take out', exact: true }).click();
    await page.getByText('There are no groups').waitFor();
    assert.deepEqual(complaints, []);

    const { page: own, complaints: others } = await visit({ colorScheme });
    await signIn(own, ann, `/projects/${id}/mine`);
    await own.locator('[data-metric="accuracy"]', { hasText: 'not enough yet' }).waitFor();
    await own.locator('[data-kind="All work"]').waitFor();
    const said = own.locator('[data-question="WORK"]');
    await said.getByRole('radio').first().focus();
    await keys(own, 'Space', 'ArrowRight', 'ArrowRight');
    assert.ok(await said.getByRole('radio', { name: '3' }).isChecked());
    await accessible(own, `a labeler's own work, ${colorScheme}`);
    await own.getByRole('button', { name: 'Say it' }).click();
    await own.getByText('Thank you').waitFor();
    await go(own, `/projects/${id}/overview`);
    await go(own, `/projects/${id}/mine`);
    await own.getByText('Thank you').waitFor();
    assert.deepEqual(others, []);
  });
}
