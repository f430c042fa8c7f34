// What was measured, in this browser, with the server on the same machine.
import assert from 'node:assert/strict';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { atWork, keys, saved, start, stop, task, visit, withDraft } from './browser.mjs';
import { project, user } from './world.mjs';

const figures = {};

before(start);
after(async () => {
  await stop();
  console.log(`figures ${JSON.stringify(figures)}`);
  if (process.env.ASSAY_FIGURES) {
    writeFileSync(process.env.ASSAY_FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  }
});

const share = (sorted, of) => sorted[Math.min(sorted.length - 1, Math.ceil(of * sorted.length) - 1)];

test('from submit to the next task painted', async () => {
  const items = Array.from({ length: 70 }, (_, at) => ({
    text: `Text ${at + 1}. ${'Some more words of it. '.repeat(10)}`,
  }));
  await project('pace', [{ type: 'choice', name: 'q', options: ['a', 'b'] }], items);
  const { page } = await visit();
  let item = await atWork(page, await user('e2e-pace', 'LABELER', 'pace'), 'pace');
  for (let at = 0; at < 60; at++) {
    await keys(page, at % 2 ? '1' : '2', 'Enter');
    item = await task(page, item);
  }
  await saved(page);
  const times = await page.evaluate(() => performance.getEntriesByName('assay:next').map((entry) => entry.duration));
  times.sort((a, b) => a - b);
  figures.submitToNextPainted = {
    answers: times.length,
    p50: Math.round(share(times, 0.5)),
    p95: Math.round(share(times, 0.95)),
    most: Math.round(times.at(-1)),
  };
  assert.ok(times.length >= 60, `${times.length} measured`);
  assert.ok(figures.submitToNextPainted.p95 <= 100, `p95 ${figures.submitToNextPainted.p95} ms`);
});

test('the first load of the labeling page', async () => {
  await project('load', [{ type: 'choice', name: 'q', options: ['a', 'b'] }], [{ text: 'One' }]);
  const { page } = await visit();
  const sizes = new Map();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname === '/' || pathname.startsWith('/assets/')) {
      const { responseBodySize } = await response.request().sizes();
      sizes.set(pathname, responseBodySize);
    }
  });
  await atWork(page, await user('e2e-load', 'LABELER', 'load'), 'load');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  figures.firstLoad = { files: sizes.size, kilobytes: Math.round(total / 102.4) / 10 };
  assert.ok(sizes.size >= 5);
  assert.ok(total <= 300 * 1024, `${total} bytes`);
});

/** Milliseconds from a press to the frame after it, the median of a few. */
async function pressed(page, ...presses) {
  const times = [];
  for (let at = 0; at < 5; at++) {
    for (const key of presses) {
      await page.evaluate(() => {
        window.addEventListener(
          'keydown',
          () => {
            const from = performance.now();
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                window.took = performance.now() - from;
              }),
            );
          },
          { once: true, capture: true },
        );
      });
      await page.keyboard.press(key);
      await page.waitForFunction(() => window.took !== undefined);
      times.push(
        await page.evaluate(() => {
          const { took } = window;
          window.took = undefined;
          return took;
        }),
      );
    }
  }
  return Math.round(
    share(
      times.sort((a, b) => a - b),
      0.5,
    ),
  );
}

test('a thousand spans in one text', async () => {
  const text = 'Ada met Ben in Kessin on Monday and left again. '.repeat(2_200);
  const spans = Array.from({ length: 1_000 }, (_, at) => ({
    start: at * 96,
    end: at * 96 + 3,
    type: at % 2 ? 'a' : 'b',
  }));
  await project('manyspans', [{ type: 'spans', name: 's', of: 'text', types: ['a', 'b'] }], [{ text }]);
  const { page } = await visit();
  const token = await user('e2e-manyspans', 'LABELER', 'manyspans');
  await withDraft(page, 'e2e-manyspans', token, 'manyspans', { s: { type: 'spans', spans } });
  await page.waitForFunction(() => document.querySelectorAll('.piece').length >= 1_000);
  await page.locator('.reading').focus();
  figures.thousandSpans = { characters: text.length, moveMs: await pressed(page, 'ArrowRight') };
  figures.thousandSpans.markMs = await pressed(page, 'ArrowRight', '1');
  assert.ok(figures.thousandSpans.markMs <= 200, JSON.stringify(figures.thousandSpans));
  await keys(page, 'Enter');
  await page.getByText('Nothing to label right now').waitFor();
  await saved(page);
});

test('a thousand spans and as many relations in one text', async () => {
  const text = 'Ada met Ben in Kessin on Monday and left again. '.repeat(2_200);
  const spans = Array.from({ length: 1_000 }, (_, at) => ({
    start: at * 96,
    end: at * 96 + 3,
    type: at % 2 ? 'a' : 'b',
  }));
  const relations = Array.from({ length: 999 }, (_, at) => ({ type: 'before', from: at, to: at + 1 }));
  const field = { type: 'spans', name: 's', of: 'text', types: ['a', 'b'], relations: [{ name: 'before' }] };
  await project('manyrelations', [field], [{ text }]);
  const { page } = await visit();
  const token = await user('e2e-manyrelations', 'LABELER', 'manyrelations');
  await withDraft(page, 'e2e-manyrelations', token, 'manyrelations', { s: { type: 'spans', spans, relations } });
  await page.waitForFunction(() => document.querySelectorAll('.arc').length >= 999);
  await page.locator('.reading').focus();
  figures.thousandRelations = { moveMs: await pressed(page, 'ArrowRight') };
  figures.thousandRelations.relateMs = await pressed(page, 'm', 'c', 'm', '1');
  assert.ok(figures.thousandRelations.relateMs <= 200, JSON.stringify(figures.thousandRelations));
  await keys(page, 'Enter');
  await page.getByText('Nothing to label right now').waitFor();
  await saved(page);
});

test('five hundred boxes on one picture', async () => {
  const boxes = Array.from({ length: 500 }, (_, at) => ({
    x: (at % 25) * 30,
    y: Math.floor(at / 25) * 20,
    width: 25,
    height: 15,
    type: 'a',
  }));
  const image = { type: 'image', url: '/api/v1/projects/harbour/media/harbour-01.png', width: 880, height: 540 };
  await project('manyboxes', [{ type: 'boxes', name: 'b', of: 'picture', types: ['a', 'b'] }], [{ picture: image }]);
  const { page } = await visit();
  const token = await user('e2e-manyboxes', 'LABELER', 'manyboxes', 'harbour');
  await withDraft(page, 'e2e-manyboxes', token, 'manyboxes', { b: { type: 'boxes', boxes } });
  await page.waitForFunction(() => document.querySelectorAll('.shape rect').length >= 500);
  await page.locator('.picture-window svg').focus();
  await keys(page, 'm');
  figures.fiveHundredBoxes = { moveMs: await pressed(page, 'ArrowRight') };
  assert.ok(figures.fiveHundredBoxes.moveMs <= 200, JSON.stringify(figures.fiveHundredBoxes));
});

test('a recording of one hour', { skip: process.env.ASSAY_MEDIA ? false : 'ASSAY_MEDIA is not set' }, async () => {
  const rate = 8_000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + rate * 3_600, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(rate * 3_600, 40);
  const file = openSync(join(process.env.ASSAY_MEDIA, 'sounds', 'hour.wav'), 'w');
  writeSync(file, header);
  for (let minute = 0; minute < 60; minute++) {
    const samples = Buffer.alloc(rate * 60, 128);
    for (let at = 0; at < samples.length; at++) {
      samples[at] = 128 + Math.round(60 * Math.sin(at / 3) * Math.abs(Math.sin(at / 40_000 + minute)));
    }
    writeSync(file, samples);
  }
  closeSync(file);
  const audio = { type: 'audio', url: '/api/v1/projects/sounds/media/hour.wav', seconds: 3_600 };
  await project('hour', [{ type: 'time-regions', name: 's', of: 'recording', types: ['a'] }], [{ recording: audio }]);
  const { page } = await visit();
  const from = Date.now();
  await atWork(page, await user('e2e-hour', 'LABELER', 'hour', 'sounds'), 'hour');
  await page.waitForFunction(() => document.querySelector('audio')?.readyState >= 1);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.wave canvas');
    const { data } = canvas.getContext('2d').getImageData(canvas.width - 60, 0, 1, canvas.height);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length > 4;
  });
  figures.oneHour = { drawnMs: Date.now() - from };
  await page.locator('.wave-window').focus();
  await keys(page, '=', '=', '=');
  figures.oneHour.seekMs = await pressed(page, 'ArrowRight');
  await keys(page, 'r', 'ArrowRight', 'r');
  await page.locator('button.region').waitFor();
  const { usedJSHeapSize } = await page.evaluate(() => performance.memory ?? { usedJSHeapSize: 0 });
  figures.oneHour.heapMegabytes = Math.round(usedJSHeapSize / 1e6);
  assert.ok(figures.oneHour.seekMs <= 200, JSON.stringify(figures.oneHour));
});
