// Pictures of every page, light and dark, for the documents: `npm run screens` with a demo running.
// ASSAY_URL, ASSAY_ADMIN (the demo's admin token) and ASSAY_CHROMIUM say where; pictures go to ASSAY_SCREENS.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { go, keys, signIn, start, stop, task, visit, withDraft } from './browser.mjs';
import { admin, call, project, url, user } from './world.mjs';

const out = process.env.ASSAY_SCREENS ?? '../../../../ops/docs/screens';
const demos = ['demo', 'pairs', 'names', 'harbour', 'sounds', 'records'];

/** The first picture and recording of the demo, with what is on them as the demo knows it. */
const box = (type, x, y, width, height) => ({ type, x, y, width, height });
const marked = {
  harbour: {
    light: { type: 'choice', option: 'dusk' },
    things: {
      type: 'boxes',
      boxes: [
        box('lighthouse', 368, 54, 26, 122),
        box('boat', 72, 282, 118, 152),
        box('boat', 265, 245, 95, 122),
        box('boat', 479, 229, 85, 109),
        box('boat', 690, 209, 72, 93),
        box('buoy', 35, 380, 19, 25),
        box('buoy', 87, 318, 14, 18),
      ],
    },
  },
  sounds: {
    noise: { type: 'rating', step: 2 },
    sounds: {
      type: 'time-regions',
      regions: [
        { type: 'voice', start: 0.73, end: 1.25 },
        { type: 'voice', start: 2.24, end: 2.83 },
        { type: 'bird', start: 4.62, end: 5.06 },
        { type: 'bell', start: 5.97, end: 7.77 },
      ],
    },
    transcript: { type: 'text', text: 'Two voices, a bird, a bell.' },
  },
};

/** What is done on a labeling page before its picture is taken. */
const presses = {
  pairs: ['3'],
  names: ['ArrowRight', 'Shift+ArrowRight', '1', 'End', 'Shift+ArrowLeft', '3'],
  harbour: ['k', 'm', 'm'],
  sounds: ['m', 'm', 'm'],
  records: ['f'],
};

/** A project of its own with one item of the demo, so that the same item is on every picture. */
async function only(demo, part) {
  const about = await call(admin, 'GET', `/projects/${demo}`);
  const [first] = (await call(admin, 'GET', `/projects/${demo}/tasks?limit=1`)).items;
  const { item } = await call(admin, 'GET', `/projects/${demo}/tasks/${first.task}`);
  const id = `screen-${demo}`;
  await project(id, about.schema.fields, [{ [part]: item[part] }], {
    name: about.name.replace('Demo: ', ''),
    instructions: about.instructions,
  });
  return id;
}

/** A project whose instructions have a second version, to show what changed. */
async function rewritten() {
  const sections = [
    { id: 'mood', title: 'Mood', text: 'Judge what the writer **means**.\n\n- Mixed feelings: the stronger one.' },
    { id: 'irony', title: 'Irony', text: 'Mark it as irony, whatever it says.' },
  ];
  await project('screen-guide', [{ type: 'choice', name: 'mood', title: 'Mood', options: ['good', 'bad'] }], [], {
    name: 'What do guests say?',
    instructions: { sections },
  });
  const text =
    'Judge what the writer **wants to be understood**.\n\n- Mixed feelings: the stronger one.\n- None: skip.';
  await call(
    admin,
    'POST',
    '/projects/screen-guide/instructions',
    {
      instructions: {
        sections: [
          { ...sections[0], text },
          { id: 'names', title: 'Names', text: 'A name alone says nothing.' },
        ],
      },
      change: 'Irony is gone, names are new',
    },
    { 'If-Match': '"v1"' },
  );
}

await start();
mkdirSync(out, { recursive: true });
const places = { ...Object.fromEntries(demos.map((one) => [one, one])) };
places.harbour = await only('harbour', 'picture');
places.sounds = await only('sounds', 'recording');
await rewritten();
const rules = { screening: { steps: ['WARN', 'SUSPEND'] }, change: 'Open to anybody' };
await call(admin, 'POST', '/projects/demo/screening', rules, { 'If-Match': '"v1"' }).catch(() => undefined);
await call(admin, 'PUT', '/projects/demo/gate', { change: 'As usual' }).catch(() => undefined);
const labeler = await user('screens', 'LABELER', ...demos, places.harbour, places.sounds);
const reviewer = await user('screens-reviewer', 'REVIEWER', ...demos);
const manager = await user('screens-manager', 'MANAGER', ...demos, 'screen-guide');
const auditor = await user('screens-auditor', 'AUDITOR', ...demos);

for (const colorScheme of ['light', 'dark']) {
  const { page } = await visit({ colorScheme, viewport: { width: 1280, height: 800 } });
  const picture = async (name) => {
    await page.waitForFunction(() => document.querySelectorAll('.spinner').length === 0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`) });
  };
  await page.goto(url);
  await page.getByLabel('Access token').waitFor();
  await picture('sign-in');
  await signIn(page, labeler);
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
  await picture('projects');
  for (const [demo, pressed] of Object.entries(presses)) {
    if (marked[demo]) {
      await withDraft(page, 'screens', labeler, places[demo], marked[demo]);
    } else {
      await go(page, `/projects/${places[demo]}/label`);
    }
    await page.locator('[data-link="online"]').waitFor();
    await task(page);
    await page.locator('.markdown').first().waitFor();
    if (demo === 'sounds') {
      await page.waitForFunction(() => document.querySelector('audio')?.readyState >= 1);
      await page.waitForFunction(() => {
        const canvas = document.querySelector('.wave canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, 40);
        return data.some((value, at) => at % 4 === 3 && value > 0);
      });
    }
    await keys(page, ...pressed);
    await picture(`label-${demo}`);
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  await picture('settings');
  await keys(page, 'Escape');
  await page.setViewportSize({ width: 390, height: 780 });
  await go(page, '/projects/names/label');
  await page.locator('section.work[data-item]').waitFor();
  await picture('narrow');
  await page.setViewportSize({ width: 1280, height: 800 });

  await signIn(page, reviewer, '/projects/demo/review');
  await page.locator('[data-case]').waitFor();
  await picture('review');
  await signIn(page, manager, '/projects/demo/overview');
  await page.locator('[data-live="true"]').waitFor();
  await picture('overview');
  await go(page, '/projects/demo/quality');
  await page.locator('[data-statistic]').first().waitFor();
  await page.locator('[data-confusion]').first().waitFor();
  await picture('quality');
  await go(page, '/projects/screen-guide/instructions');
  await page.locator('[data-changes]').waitFor();
  await picture('instructions');
  await go(page, '/projects/demo/policy');
  await page.getByLabel('Labels per item').fill('2');
  await page.getByRole('button', { name: 'Try it on the past' }).click();
  await page.locator('[data-what-if]').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await picture('policy');
  await go(page, '/projects/demo/data');
  await page.locator('[data-import]').waitFor();
  await picture('data');
  await signIn(page, admin, '/new');
  await page.locator('[data-preview] [data-question]').first().waitFor();
  await page.getByRole('button', { name: 'Mark up pictures' }).click();
  await page.locator('[data-preview] svg image').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await picture('set-up');
  await go(page, '/projects/demo/people');
  await page.locator('[data-labeler]').first().waitFor();
  await picture('people');
  await go(page, '/projects/demo/before');
  await page.locator('[data-gold-version]').waitFor();
  await picture('before');
  await go(page, '/projects/demo/models');
  await page.locator('[data-model-check]').waitFor();
  await picture('models');
  await go(page, '/projects/demo/team');
  await page.locator('[data-cohort]').first().waitFor();
  await picture('team');
  await signIn(page, labeler, '/projects/demo/progress');
  await page.locator('[data-pulse-given]').waitFor();
  await picture('progress');
  await signIn(page, auditor, '/projects/demo/audit');
  await page.locator('main a[href*="/audit/"]').first().waitFor();
  await picture('audit');
  const [settled] = (await call(auditor, 'GET', '/projects/demo/tasks?stage=SETTLED&limit=1')).items;
  await go(page, `/projects/demo/audit/${settled.task}`);
  await page.locator('[data-event]').first().waitFor();
  await picture('history');
}
await stop();
