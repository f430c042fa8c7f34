// Every page for every role: readable by everyone, shown to those it is for, and deaf to what items contain.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, atWork, go, keys, signIn, start, stop, task, visit } from './browser.mjs';
import { project, url, user } from './world.mjs';

before(start);
after(stop);

const demos = ['pairs', 'names', 'harbour', 'sounds', 'records'];

test('sign-in refuses what is no token, and says what to do', async () => {
  const { page, complaints } = await visit();
  await page.goto(url);
  await accessible(page, 'sign-in');
  await page.getByLabel('Access token').fill('asy_nobody.t.s');
  await keys(page, 'Enter');
  await page.getByText('This token is not good').waitFor();
  await accessible(page, 'sign-in, refused');
  assert.deepEqual(complaints, []);
});

for (const scheme of ['light', 'dark']) {
  test(`the labeler's pages are accessible, ${scheme}`, async () => {
    const { page, complaints } = await visit({ colorScheme: scheme });
    await signIn(page, await user(`e2e-axe-${scheme}`, 'LABELER', ...demos));
    await page.getByRole('heading', { name: 'Projects' }).waitFor();
    await accessible(page, 'projects');
    for (const demo of demos) {
      await go(page, `/projects/${demo}/label`);
      await page.locator('section.work[data-item]').waitFor();
      await page.locator('.markdown').waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.spinner').length === 0);
      await accessible(page, `labeling ${demo}`);
    }
    await go(page, '/projects/names/overview');
    await page.getByRole('heading', { name: 'Progress' }).waitFor();
    await accessible(page, 'overview');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').waitFor();
    await accessible(page, 'settings');
    assert.deepEqual(complaints, []);
  });
}

test('labeling fits a narrow screen and very large text', async () => {
  const { page, complaints } = await visit({ viewport: { width: 360, height: 740 } });
  await atWork(page, await user('e2e-narrow', 'LABELER', ...demos), 'names');
  for (const text of ['normal', 'huge']) {
    await page.evaluate((size) => {
      document.documentElement.dataset.text = size;
    }, text);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${text}: ${over} pixels too wide`);
    await accessible(page, `narrow, ${text}`);
  }
  await page.locator('[data-submit]').scrollIntoViewIfNeeded();
  assert.ok(await page.locator('[data-submit]').isVisible());
  assert.deepEqual(complaints, []);
});

test('marks, dialogs and shortcuts are accessible while in use', async () => {
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-use', 'LABELER', ...demos), 'names');
  await keys(page, 'ArrowRight', 'Shift+ArrowRight', '1', 'ArrowRight', '2', 'm');
  await accessible(page, 'marks in a text');
  await keys(page, 'h');
  await page.getByRole('dialog').waitFor();
  await accessible(page, 'shortcuts');
  await keys(page, 'Escape', 's');
  await page.getByText('Why skip it?').waitFor();
  await accessible(page, 'skip');
  await keys(page, 'Escape');
  await go(page, '/projects/harbour/label');
  await page.locator('svg image').waitFor();
  await keys(page, 'n', 'n');
  await accessible(page, 'boxes');
  assert.deepEqual(complaints, []);
});

test('shortcuts can be changed, and single keys switched off', async () => {
  const { page, complaints } = await visit();
  const first = await atWork(page, await user('e2e-keys', 'LABELER', 'pairs'), 'pairs');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change the keys for Option or type 1:' }).click();
  await keys(page, 'q');
  await page.getByRole('button', { name: 'Change the keys for Option or type 3:' }).click();
  await keys(page, 'q');
  await page.getByText('These keys belong to').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await keys(page, 'q');
  assert.ok(await page.getByRole('radio', { name: 'follows' }).isChecked());
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Shortcuts of one key').click();
  await page.getByRole('button', { name: 'Done' }).click();
  await keys(page, '2');
  assert.ok(await page.getByRole('radio', { name: 'follows' }).isChecked());
  await keys(page, 'Alt+k', 'Alt+2');
  assert.ok(await page.getByRole('radio', { name: 'contradicts' }).isChecked());
  assert.equal(await task(page), first);
  assert.deepEqual(complaints, []);
});

test('only what a role may do is shown', async () => {
  const { page } = await visit();
  await signIn(page, await user('e2e-auditor', 'AUDITOR', 'pairs'));
  await page.getByRole('link', { name: /Overview/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: /^Label/ }).count(), 0);
  await go(page, '/projects/pairs/label');
  await page.getByText('This is for other roles').waitFor();
  await go(page, '/projects/names/overview');
  await page.getByText('This is for other roles').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Access token').waitFor();
});

test('what items and instructions contain is shown and never run', async () => {
  const evil = [
    '<img src=x onerror="window.ran=1"><script>window.ran=2</script>',
    '<svg onload="window.ran=3"><a href="javascript:window.ran=4">x</a></svg>',
    '=HYPERLINK("http://evil.example","x")',
  ].join('\n');
  await project(
    'hostile',
    [
      { type: 'spans', name: 'who', of: 'text', types: ['<b>x</b>', '"><script>window.ran=5</script>'] },
      { type: 'choice', name: 'q', title: '<i>title</i>', options: ['<img src=x onerror=window.ran=6>', 'b'] },
    ],
    [
      {
        text: evil,
        picture: { type: 'image', url: 'javascript:window.ran=7', width: 10, height: 10 },
        elsewhere: { type: 'image', url: 'http://127.0.0.1:9/evil.png', width: 10, height: 10 },
        sound: { type: 'audio', url: 'data:text/html,<script>window.ran=8</script>', seconds: 1 },
      },
    ],
    {
      name: '<script>window.ran=9</script>',
      instructions: `# <script>window.ran=10</script>\n\n${evil}\n\n[x](javascript:window.ran=11)`,
    },
  );
  const { page, complaints } = await visit();
  await atWork(page, await user('e2e-hostile', 'LABELER', 'hostile'), 'hostile');
  await page.getByText('The recording cannot be played').waitFor();
  await page.getByText('The picture cannot be shown').first().waitFor();
  await keys(page, 'ArrowRight', '2');
  await page.locator('.piece').waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator('.reading').textContent(), evil);
  assert.equal(
    await page.locator('.reading img, .reading svg, .reading script, .markdown script, .markdown a').count(),
    0,
  );
  const eager = complaints.filter((text) => !/Content Security Policy|violates/.test(text));
  assert.deepEqual(eager, []);
});
