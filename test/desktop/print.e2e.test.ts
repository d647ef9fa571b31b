/** Print preview, printing and saving as PDF, as a drafter sees them: under the policy and in the engines of both shells. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opened, wordsOfPdf } from '../../shared/formats/pdf/testing.ts';
import { openWorld, type World } from '../world/world.ts';
import { Seated } from './desk.ts';
import { findShell, type Desk, type Shell } from './shells.ts';

const ACT = 'test/scenarios/acts/elektron-novbe-qaydalari.txt';
/** So that it has several pages. */
const more = Array.from({ length: 90 }, (_, i) => `\n4.${i + 2}. Növbə ${i + 2} dəqiqə gözlənilir.`).join('');

describe.each(['chromium', 'electron'] as const)('printing in %s', (name) => {
  let shell: Shell | string;
  let world: World;
  let desk: Desk;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    shell = await findShell(name);
    if (typeof shell === 'string') return;
    world = await openWorld({ only: ['edliyye-huquq'] });
    desk = await shell.open(world, 'drafter');
    page = desk.page;
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => { if (/Content Security Policy|Error/.test(message.text())) complaints.push(message.text()); });
    const drafter = new Seated(page);
    await drafter.signInAs('Həsənova Günel');
    await drafter.newDraftFrom({ name: 'akt.txt', buffer: Buffer.concat([readFileSync(ACT), Buffer.from(more)]) });
  });
  beforeEach((context) => {
    if (typeof shell === 'string') context.skip(shell);
    context.onTestFailed(async () => { await page?.screenshot({ path: `dist/failures/${name}-print.png` }); });
  });
  afterAll(async () => {
    await desk?.close();
    if (typeof shell !== 'string') await shell?.close();
    await world?.close();
  });

  it('Ctrl+P shows the pages as they are printed; keys and the field turn them', async () => {
    const text = page.getByRole('textbox', { name: 'Aktın mətni' });
    await text.locator('[data-kind=clause]').first().click();
    await page.keyboard.press('Control+p');
    const pages = page.getByRole('region', { name: 'Çap səhifələri', exact: true });
    await page.getByRole('region', { name: /^Səhifə 1, cəmi/ }).getByText(/QAYDALARI/).waitFor();
    const field = page.getByRole('spinbutton', { name: 'Səhifənin nömrəsi' });
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => field.inputValue()).toBe('3');
    await field.fill('1');
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('1');
    // Drawn, and not only there: some of it is dark.
    const dark = await pages.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value, i) => i % 4 === 0 && value < 64));
    expect(dark).toBe(true);
  });

  it('prints a picture of every page on a page of its own, and nothing else', async () => {
    const count = Number((await page.getByText(/^\/ \d+$/).textContent())!.slice(2));
    // The dialog of the system would wait for a person.
    await page.evaluate(() => { window.print = () => { document.body.dataset['asked'] = 'yes'; }; });
    await page.getByRole('button', { name: 'Çap et' }).click();
    await page.locator('body[data-asked]').waitFor();
    expect(await page.locator('[data-print] img').count()).toBe(count);
    if (name === 'chromium') expect((await opened(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).numPages).toBe(count);
    await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')); });
    await page.locator('[data-print]').waitFor({ state: 'detached' });
  });

  it('saves the same pages, named after the act, and gives the focus back to the text', async (context) => {
    if (name === 'electron') context.skip('Electron asks where to save, in a dialog of the system');
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: /PDF kimi saxla/ }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^\p{L}.* \d{4}-\d\d-\d\d\.pdf$/u);
    const pdf = await opened(new Uint8Array(readFileSync(await saved.path())));
    expect(await wordsOfPdf(pdf)).toContain('QAYDALARI');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Aktın mətni');
  });

  it('without a complaint of the engine or the policy', () => expect(complaints).toEqual([]));
});
