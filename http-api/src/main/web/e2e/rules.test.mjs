// What a project goes by, changed with open eyes: instructions with their differences, policies tried on the past.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, keys, reachable, signIn, start, stop, visit } from './browser.mjs';
import { admin, answer, call, disputed, project, tasks, user } from './world.mjs';

before(start);
after(stop);

const run = Date.now().toString(36);

test('instructions: sections, what changed, a version that must be read', async () => {
  const id = `e2e-guide-${run}`;
  await project(id, [{ type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] }], [{ text: 'So so.' }], {
    instructions: {
      sections: [
        { id: 'judge', title: 'What to judge', text: 'Judge what is meant.' },
        { id: 'doubt', title: 'In doubt', text: 'Skip it.' },
      ],
    },
  });
  const labeler = await user(`${id}-labeler`, 'LABELER', id);
  const { page, complaints } = await visit();
  await signIn(page, await user(`${id}-manager`, 'MANAGER', id), `/projects/${id}/instructions`);
  await page.locator('[data-version="1"]', { hasText: 'Judge what is meant.' }).waitFor();
  await accessible(page, 'instructions');
  await reachable(page, 'instructions');
  await page.getByRole('button', { name: 'Write the next version' }).focus();
  await keys(page, 'Enter');
  const section = (at) => page.getByRole('group', { name: `Section ${at}` });
  await section(1).getByLabel('What to do').fill('Judge what is written.');
  await page.getByRole('button', { name: 'Remove: Section 2' }).click();
  await page.getByRole('button', { name: 'Add a section' }).click();
  await section(2).getByLabel('Title').fill('Irony');
  await section(2).getByLabel('What to do').fill('Take it at its word.');
  await section(2).getByText('What it is about').click();
  await section(2).getByLabel('bad', { exact: true }).check();
  await page.reload();
  await page.getByRole('button', { name: 'Write the next version' }).click();
  assert.equal(await section(2).getByLabel('Title').inputValue(), 'Irony');
  await page.locator('[data-changes="3"]').waitFor();
  await page.locator('.words del', { hasText: 'meant' }).waitFor();
  await accessible(page, 'instructions being written');
  await reachable(page, 'instructions being written');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Say what changed and why.').waitFor();
  await page.getByLabel('What changed and why').fill('What is meant cannot be known');
  await page.getByLabel('Labelers must say that they have read it').check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Version 2 is in force', { exact: true }).waitFor();
  await page.locator('[data-changes="3"]').waitFor();
  await page.locator('[data-change="ADDED"]', { hasText: 'Irony' }).waitFor();
  await page.locator('[data-change="REMOVED"]', { hasText: 'In doubt' }).waitFor();
  await accessible(page, 'differences of instructions');
  await page.getByRole('button', { name: 'Always' }).click();
  await page.getByLabel('What changed and why').fill('Every word matters here');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByLabel('What changed and why').waitFor({ state: 'detached' });

  const now = await call(admin, 'GET', `/projects/${id}`);
  assert.deepEqual([now.versions.instructions, now.acknowledgement], [2, 'ALWAYS']);
  const { sections } = await call(admin, 'GET', `/projects/${id}/instructions/2`);
  assert.deepEqual(
    sections.map((one) => [one.id, one.binding?.labels]),
    [
      ['judge', undefined],
      ['irony', { mood: ['bad'] }],
    ],
  );
  const desk = await visit();
  await signIn(desk.page, labeler, `/projects/${id}/label`);
  await desk.page.getByText('The instructions have changed').waitFor();
  await desk.page.locator('.fresh', { hasText: 'Judge what is written.' }).waitFor();
  await desk.page.getByRole('button', { name: 'I have read version 2' }).click();
  await desk.page.locator('[data-item]').waitFor();
  assert.deepEqual([...complaints, ...desk.complaints], []);
});

test('an edit made against an older state says so and keeps the draft', async () => {
  const id = `e2e-moved-${run}`;
  await project(id, [{ type: 'choice', name: 'q', options: ['a'] }], []);
  const { page, complaints } = await visit({ colorScheme: 'dark' });
  await signIn(page, await user(`${id}-manager`, 'MANAGER', id), `/projects/${id}/instructions`);
  await page.getByRole('button', { name: 'Write the next version' }).click();
  await page.getByLabel('What to do').fill('Mine');
  await page.getByLabel('What changed and why').fill('To be kept');
  await call(
    admin,
    'POST',
    `/projects/${id}/policies`,
    { policy: { overlap: 2 }, change: 'meanwhile' },
    { 'If-Match': '"v1"' },
  );
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Somebody else changed the project meanwhile').waitFor();
  await accessible(page, 'an edit that came too late');
  assert.equal(await page.getByLabel('What to do').inputValue(), 'Mine');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Version 2 is in force', { exact: true }).waitFor();
  assert.deepEqual(complaints, []);
});

for (const colorScheme of ['light', 'dark']) {
  test(`a policy is tried on the past before it is set, ${colorScheme}`, async () => {
    const id = `e2e-policy-${colorScheme}-${run}`;
    await disputed(id, 3, { overlap: 3, threshold: 0.7 });
    const { page, complaints } = await visit({ colorScheme });
    await signIn(page, await user(`${id}-manager`, 'MANAGER', id), `/projects/${id}/policy`);
    await page.getByText('3 labels per item; an answer with 70 % of them wins').first().waitFor();
    await page.getByText('What would it change?').waitFor();
    await accessible(page, 'a policy');
    await page.getByLabel('Labels at least').fill('5');
    await page.getByRole('button', { name: 'Try it on the past' }).click();
    await page.getByText('From 1 to 3.').waitFor();
    await page.getByLabel('Labels at least').fill('2');
    await page.getByLabel('Labels per item').fill('2');
    const bad = { externalId: `${id}-1`, label: { mood: { type: 'choice', option: 'good' } } };
    await page
      .getByLabel('Right answers to score by')
      .setInputFiles({ name: 'gold.jsonl', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(bad)) });
    await page.getByText('1 right answer', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Try it on the past' }).focus();
    await keys(page, 'Enter');
    await page.locator('[data-what-if="3"][data-saved="3"]').waitFor();
    await page.locator('[data-accuracy="GOLD"]', { hasText: '0 % (0 of 1)' }).waitFor();
    const changed = page.locator(`[data-change="${id}-1"]`);
    await changed.getByText('To a reviewer').waitFor();
    await changed.getByText('wrong', { exact: true }).waitFor();
    await changed.getByText('2 of 3').waitFor();
    await accessible(page, 'a policy tried on the past');
    await reachable(page, 'a policy tried on the past');
    await page.getByLabel('Share that wins').fill('100');
    await page.getByText('The policy has been changed since').waitFor();
    await page.getByRole('button', { name: 'Set as version 2' }).click();
    await page.getByText('Say what changes and why.').waitFor();
    await page.getByLabel('What changes and why').fill('Two are enough where they agree');
    await page.getByRole('button', { name: 'Set as version 2' }).click();
    await page.getByText('Version 2 is in force').waitFor();
    const now = await call(admin, 'GET', `/projects/${id}`);
    assert.deepEqual(now.policy, { overlap: 2, minimumLabels: 2, threshold: 1 });
    assert.deepEqual(complaints, []);
  });
}

test('an auditor may try a policy and not set it', async () => {
  const id = `e2e-policy-audit-${run}`;
  await project(id, [{ type: 'choice', name: 'q', options: ['a', 'b'] }], [{ text: 'x' }], { overlap: 1 });
  await answer(await user(`${id}-labeler`, 'LABELER', id), id, (await tasks(id))[`${id}-1`], {
    q: { type: 'choice', option: 'a' },
  });
  const { page, complaints } = await visit();
  await signIn(page, await user(`${id}-auditor`, 'AUDITOR', id), `/projects/${id}/policy`);
  await page.getByRole('button', { name: 'Add a rule for a kind' }).click();
  await page.getByRole('button', { name: 'Try it on the past' }).click();
  await page.locator('[data-what-if]').waitFor();
  await accessible(page, 'a policy with a rule, for an auditor');
  assert.equal(await page.getByRole('button', { name: /^Set as/ }).count(), 0);
  assert.deepEqual(complaints, []);
});
