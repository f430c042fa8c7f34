// How a team fares, for who manages it; how the own work does, for who does it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { answer, call, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const run = Date.now().toString(36);
const fields = [{ type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] }];

/** The server tells a week only when nobody can speak of it any more, so the page is shown one. */
const statement = (question, words, mean) => ({ question, statement: words, answers: 5, mean });
const pulses = {
  items: [
    { week: '2026-W06', tooFew: true },
    { week: '2026-W05', tooFew: false, statements: [statement('WORK', 'I like the work.', 2.4)] },
    {
      week: '2026-W04',
      tooFew: false,
      statements: [statement('WORK', 'I like the work.', 3.1), statement('PACE', 'The pace is right.', 4.0)],
    },
  ],
};

for (const colorScheme of ['light', 'dark']) {
  test(`a team: who stays, how they find it, groups, development, ${colorScheme}`, async () => {
    const id = `e2e-team-${run}-${colorScheme}`;
    await project(id, fields, [{ text: 'Sun' }, { text: 'Rain' }]);
    const names = ['ann', 'bob', 'cid', 'dan', 'eva'].map((name) => `${id}-${name}`);
    const tokens = await Promise.all(names.map((name) => user(name, 'LABELER', id)));
    const manager = await visit({ colorScheme });
    await signIn(manager.page, await user('e2e-teams', 'MANAGER', id), `/projects/${id}/team`);
    await manager.page.getByText('Nobody has labeled yet').waitFor();
    await manager.page.getByText('There are no groups').waitFor();
    await accessible(manager.page, `a team, empty, ${colorScheme}`);

    const own = await visit({ colorScheme });
    await signIn(own.page, tokens[0], `/projects/${id}/progress`);
    await own.page.locator('[data-pulse-given="false"]').waitFor();
    await own.page.getByText('not enough yet: 0 of').first().waitFor();
    await accessible(own.page, `own progress, ${colorScheme}`);
    await reachable(own.page, 'own progress');
    await own.page.getByRole('radio', { name: '4' }).first().focus();
    await keys(own.page, 'Space');
    await own.page.getByRole('button', { name: 'Send' }).press('Enter');
    await own.page.locator('[data-pulse-given="true"]').waitFor();

    const known = await tasks(id);
    await answer(tokens[0], id, known[`${id}-1`], { mood: { type: 'choice', option: 'good' } });
    await call(tokens[0], 'GET', `/projects/${id}/labelers/me/development`, undefined, { Prefer: 'wait=10' });
    await manager.page.route('**/pulse?*', (route) => route.fulfill({ json: pulses }));
    await manager.page.reload();
    await manager.page.locator('[data-pulse="2026-W06"]').getByText('not enough answers yet').waitFor();
    const told = manager.page.locator('[data-pulse="2026-W05"]');
    await told.getByText('2.4, 5 answers').waitFor();
    await told.getByText('not enough answers yet').waitFor();
    await manager.page.locator('[data-cohort]').getByText('100 %').waitFor();

    await manager.page.getByLabel('Group', { exact: true }).fill('no/slash');
    await manager.page.getByText('58 at most').waitFor();
    await manager.page.getByLabel('Group', { exact: true }).fill('night');
    await manager.page.getByLabel('Member', { exact: true }).fill(names[1]);
    await keys(manager.page, 'Enter');
    const member = manager.page.locator(`[data-member="night/${names[1]}"]`);
    await member.getByText('Skill for items: group.night').waitFor();

    await manager.page.getByLabel('Labeler', { exact: true }).selectOption(names[0]);
    await manager.page.locator('[data-kind]').waitFor();
    await accessible(manager.page, `a team, ${colorScheme}`);
    await reachable(manager.page, 'a team');
    await member.getByRole('button').press('Enter');
    await manager.page.getByLabel('Why').fill('works by day now');
    await keys(manager.page, 'Tab', 'Tab', 'Enter');
    await member.waitFor({ state: 'detached' });
    assert.deepEqual([...manager.complaints, ...own.complaints], []);
  });
}

test('an auditor sees the team and can change nothing; a labeler does not see it', async () => {
  const id = `e2e-team-${run}-light`;
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-team-auditor', 'AUDITOR', id), `/projects/${id}/team`);
  await page.locator('[data-cohort]').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Put in' }).count(), 0);
  const labeler = await visit();
  await signIn(labeler.page, await user(`${id}-ann`, 'LABELER', id), `/projects/${id}/team`);
  await labeler.page.getByText('This is for other roles').waitFor();
  assert.deepEqual([...complaints, ...labeler.complaints], []);
});
