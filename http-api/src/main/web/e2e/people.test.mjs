// From a link to the first task: how somebody comes into a project.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, go, keys, signIn, start, stop, task, visit } from './browser.mjs';
import { project, user } from './world.mjs';

before(start);
after(stop);

test('somebody is invited, accepts, and works; an invitation taken back opens nothing', async () => {
  const id = `e2e-invited-${Date.now().toString(36)}`;
  await project(id, [{ type: 'choice', name: 'q', options: ['a', 'b'] }], [{ text: 'x' }]);
  const { page, complaints } = await visit();
  await signIn(page, await user('e2e-manages', 'MANAGER', id), `/projects/${id}/people`);
  await page.getByText('Nobody has been invited').waitFor();
  const invite = async (name) => {
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await accessible(page, 'an invitation');
    await page.keyboard.press('Enter');
    const link = await page.getByLabel('Link to accept it by').inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    return link;
  };
  const link = await invite('Ada L.');
  const { page: other, complaints: others } = await visit();
  await other.goto(link);
  await other.getByRole('heading', { name: 'You are invited' }).waitFor();
  await accessible(other, 'being invited');
  await other.getByLabel('Your name').fill('Ada Lovelace');
  await keys(other, 'Enter');
  assert.match(await other.getByLabel('Access token').inputValue(), /^asy_/);
  await other.getByRole('button', { name: 'Go to the projects' }).click();
  await other.getByRole('heading', { name: 'Projects' }).waitFor();
  await go(other, `/projects/${id}/label`);
  await task(other);
  assert.deepEqual(others, []);

  await page.reload();
  await page.locator('[data-invitation="ACCEPTED"]', { hasText: 'Ada Lovelace' }).waitFor();
  const second = await invite('Ben');
  await page.locator('[data-invitation="OPEN"]').getByRole('button', { name: 'Take back' }).click();
  await page.locator('[data-invitation="REVOKED"]').waitFor();
  await accessible(page, 'people, with invitations');
  await other.goto('about:blank');
  await other.goto(second);
  await other.getByRole('button', { name: 'Accept' }).click();
  await other.getByRole('alert').waitFor();
  assert.deepEqual(complaints, []);
});
