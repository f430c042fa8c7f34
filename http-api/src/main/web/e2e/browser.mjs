// Chromium, and what a person does with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { call, url } from './world.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required';

let browser;

export async function start() {
  browser = await chromium.launch({ executablePath: process.env.ASSAY_CHROMIUM, args: flags.split(' ') });
  return browser;
}

export async function stop() {
  await browser?.close();
}

/** A browser window of its own, without memory, that complains about every mistake on a page. */
export async function visit(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const complaints = [];
  const watch = (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'beforeunload') {
        dialog.accept();
      } else {
        complaints.push(`dialog: ${dialog.message()}`);
        dialog.dismiss();
      }
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource|net::ERR|WebSocket/.test(message.text())) {
        complaints.push(message.text());
      }
    });
  };
  context.on('page', watch);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { context, page, complaints };
}

export async function signIn(page, token, place = '/') {
  await page.goto(`${url}/#/sign-in/${token}`);
  await page.waitForFunction(() => !window.location.hash.includes('sign-in'));
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  if (place !== '/') {
    await go(page, place);
  }
}

export async function go(page, place) {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, place);
}

/** Opens the labeling page and waits for a task. */
export async function atWork(page, token, project) {
  await signIn(page, token, `/projects/${project}/label`);
  await page.locator('[data-link="online"]').waitFor();
  return task(page);
}

/** What the task on the table is called. */
export async function task(page, not) {
  const work = page.locator(not ? `[data-item]:not([data-item="${not}"])` : '[data-item]');
  await work.waitFor();
  await page.waitForFunction(() => document.querySelector('.spinner') === null);
  return work.getAttribute('data-item');
}

/** Presses keys one after the other. */
export async function keys(page, ...all) {
  for (const one of all) {
    await page.keyboard.press(one);
  }
}

/** Waits until every answer has been acknowledged. */
export async function saved(page) {
  await page.locator('[data-link="online"][data-pending="0"]').waitFor();
}

/** Fails when axe finds something serious or critical. */
export async function accessible(page, what) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  const bad = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  assert.deepEqual(
    bad.map(
      (one) =>
        `${one.id} ${one.nodes.map((node) => node.target.join(' ')).join(' | ')} ${one.nodes[0]?.failureSummary}`,
    ),
    [],
    `axe on ${what}`,
  );
  return found.violations.length;
}

/** Fails when a control cannot be reached with the Tab key alone; of a group of radio buttons one is enough. */
export async function reachable(page, what) {
  const wanted = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
      (one) => one.checkVisibility() && !one.disabled && !one.closest('details:not([open]) > :not(summary)'),
    );
    const groups = new Map();
    for (const one of controls.filter((control) => control.type === 'radio')) {
      groups.set(
        one.name,
        groups.get(one.name)?.checked ? groups.get(one.name) : one.checked ? one : (groups.get(one.name) ?? one),
      );
    }
    const kept = controls.filter((one) => one.type !== 'radio' || groups.get(one.name) === one);
    kept.forEach((one, at) => {
      one.dataset.reach = String(at);
    });
    document.querySelector('.skip-link').focus();
    return kept.map(
      (one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 40)}`,
    );
  });
  const reached = new Set(['0']);
  for (let presses = 0; presses < wanted.length * 2 && reached.size < wanted.length; presses++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.dataset.reach ?? '0'));
  }
  assert.deepEqual(
    wanted.filter((_, at) => !reached.has(String(at))),
    [],
    `out of reach of the keyboard on ${what}`,
  );
}

/** Puts a draft where the page looks for one, as if the labeler had made it, and shows it. */
export async function withDraft(page, labeler, token, id, label) {
  await atWork(page, token, id);
  const { task: key } = await call(token, 'POST', `/projects/${id}/assignments`, { holding: [] });
  await page.evaluate(
    ([place, text]) => localStorage.setItem(place, text),
    [`assay.draft/${labeler}/${id}/${key}`, JSON.stringify({ at: Date.now(), label })],
  );
  await page.reload();
  await task(page);
}
