// Pictures of every page, light and dark, for the documents: `npm run screens` with a demo running.
// ASSAY_URL, ASSAY_ADMIN (the demo's admin token) and ASSAY_CHROMIUM say where; pictures go to ASSAY_SCREENS.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { go, keys, signIn, start, stop, task, visit } from './browser.mjs';
import { url, user } from './world.mjs';

const out = process.env.ASSAY_SCREENS ?? '../../../../ops/docs/screens';
const projects = ['demo', 'pairs', 'names', 'harbour', 'sounds', 'records'];

/** What is done on a labeling page before its picture is taken. */
const work = {
  pairs: ['3'],
  names: ['ArrowRight', 'Shift+ArrowRight', '1', 'End', 'Shift+ArrowLeft', '3'],
  harbour: ['3', 'n', 'Shift+ArrowUp', 'Shift+ArrowUp', '1', 'n', 'Shift+ArrowLeft'],
  sounds: ['4', '.', 'r', '.', 'r', '1', '.', '.', 'r', '.', 'r'],
  records: ['f'],
};

await start();
mkdirSync(out, { recursive: true });
const labeler = await user('screens', 'LABELER', ...projects);
for (const colorScheme of ['light', 'dark']) {
  const { page } = await visit({ colorScheme, viewport: { width: 1280, height: 800 } });
  const picture = async (name) => {
    await page.waitForFunction(() => document.querySelectorAll('.spinner').length === 0);
    await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`) });
  };
  await page.goto(url);
  await page.getByLabel('Access token').waitFor();
  await picture('sign-in');
  await signIn(page, labeler);
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
  await picture('projects');
  for (const [project, presses] of Object.entries(work)) {
    await go(page, `/projects/${project}/label`);
    await page.locator('[data-link="online"]').waitFor();
    await task(page);
    await page.locator('.markdown').waitFor();
    if (project === 'sounds') {
      await page.waitForFunction(() => document.querySelector('audio')?.readyState >= 1);
    }
    await keys(page, ...presses);
    await picture(`label-${project}`);
  }
  await keys(page, 'Escape');
  await go(page, '/projects/names/overview');
  await page.getByRole('heading', { name: 'Progress' }).waitFor();
  await picture('overview');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  await picture('settings');
  await page.setViewportSize({ width: 390, height: 780 });
  await keys(page, 'Escape');
  await go(page, '/projects/names/label');
  await task(page);
  await picture('narrow');
}
await stop();
