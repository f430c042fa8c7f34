// A manager sees at once how far a project is, what holds it up, and the items behind each figure.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, signIn, start, stop, visit } from './browser.mjs';
import { answer, disputed, project, tasks, user } from './world.mjs';

before(start);
after(stop);

for (const colorScheme of ['light', 'dark']) {
  test(`figures change as work is done, say what they mean, and lead to their items, ${colorScheme}`, async () => {
    const id = `e2e-overview-${colorScheme}`;
    await disputed(id, 2, { overlap: 4, threshold: 0.7 });
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user('e2e-manages', 'MANAGER', id), `/projects/${id}/overview`);
    await page.locator('[data-live="true"]').waitFor();
    await page.locator('[data-labels="6"]').waitFor();
    const known = await tasks(id);
    await answer(await user(`${id}-four`, 'LABELER', id), id, known[`${id}-1`], {
      mood: { type: 'choice', option: 'good' },
      why: { type: 'spans', spans: [] },
    });
    await page.locator('[data-labels="7"]').waitFor();
    assert.equal(await page.locator('[data-live="true"]').count(), 1, 'pushed, not asked for');
    await page.getByRole('heading', { name: 'What holds it up' }).waitFor();
    await page.getByRole('button', { name: 'What do the figures mean?' }).click();
    await page.getByText('Every label ever submitted').waitFor();
    await page.getByRole('button', { name: 'week' }).click();
    await accessible(page, `overview, ${colorScheme}`);
    await page.getByRole('link', { name: 'In review' }).focus();
    await keys(page, 'Enter');
    await page.getByRole('link', { name: `${id}-1` }).waitFor();
    assert.equal(await page.getByRole('link', { name: `${id}-2` }).count(), 0);
    assert.deepEqual(complaints, []);
  });
}

test('a project without items says what to do', async () => {
  await project('e2e-bare', [{ type: 'choice', name: 'q', options: ['a', 'b'] }], []);
  const { page } = await visit();
  await signIn(page, await user('e2e-manages', 'MANAGER', 'e2e-bare'), '/projects/e2e-bare/overview');
  await page.getByText('Import items, and how far').waitFor();
  await accessible(page, 'an empty project');
});
