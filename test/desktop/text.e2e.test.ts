/** A drafter's day with the text of an act: in from Word, worked on, compared, and out again. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Act, textOf } from '../../shared/act/block.ts';
import { decodeText, parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { fromDocx, toDocx } from '../../shared/formats/docx/index.ts';
import { openWorld, type World } from '../world/world.ts';
import { Seated } from './desk.ts';
import { findShell, type Desk, type Shell } from './shells.ts';

const ACT = 'test/scenarios/acts/elektron-novbe-qaydalari.txt';

/** The act as a Word document, as a colleague would send it. */
function wordDocument(): Buffer {
  const decoded = decodeText(readFileSync(ACT));
  if (!decoded.ok) throw new Error(decoded.code);
  return Buffer.from(toDocx(Act.parse(parsePlainText(decoded.text).act)));
}

describe('the text of an act in chromium', () => {
  let shell: Shell | string;
  let world: World;
  let desk: Desk;
  let drafter: Seated;

  beforeAll(async () => {
    shell = await findShell('chromium');
    if (typeof shell === 'string') return;
    world = await openWorld({ only: ['edliyye-huquq'] });
    desk = await shell.open(world, 'drafter');
    desk.page.setDefaultTimeout(20_000);
    drafter = new Seated(desk.page);
    await drafter.signInAs('Həsənova Günel');
  });
  beforeEach((context) => {
    if (typeof shell === 'string') context.skip(shell);
    context.onTestFailed(async () => { await desk?.page.screenshot({ path: 'dist/failures/text.png' }); });
  });
  afterAll(async () => {
    await desk?.close();
    if (typeof shell !== 'string') await shell?.close();
    await world?.close();
  });
  const text = () => desk.page.getByRole('textbox', { name: 'Aktın mətni' });
  const block = (number: string) => text().locator(`[data-number="${number}"]`);

  it('comes in from a Word document with its numbers', async () => {
    await drafter.newDraftFrom({ name: 'qaydalar.docx', buffer: wordDocument() });
    await expect.poll(() => block('2.2.3.').textContent()).toContain('əlaqə telefonu.');
    await drafter.allSent();
  });

  it('is saved as a version with a name', async () => {
    await drafter.tab(/Versiyalar/).click();
    await desk.page.keyboard.press('Control+s');
    await desk.page.getByText('Mətn yazıldıqca saxlanılır.').waitFor();
    await desk.page.keyboard.press('Control+Shift+S');
    await drafter.field('Versiyanın adı').fill('Nazirin qeydlərindən əvvəl');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Saxla', exact: true }).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await drafter.page.getByText('Nazirin qeydlərindən əvvəl').first().waitFor();
  });

  it('takes a reference that follows its target', async () => {
    await block('4.1.').click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type(' Bu Qaydaların ');
    await desk.page.keyboard.press('Control+Shift+K');
    await desk.page.getByRole('dialog').getByRole('combobox').or(desk.page.getByRole('dialog').getByRole('searchbox')).fill('2.3');
    await desk.page.getByRole('option', { name: /^2\.3-cü/ }).first().waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type(' bəndi tətbiq edilir.');
    await expect.poll(() => block('4.1.').textContent()).toContain(' bəndi tətbiq edilir.');
    const link = block('4.1.').locator('[data-link]');
    await expect.poll(() => link.getAttribute('data-says')).toBe('2.3-cü');
    await block('2.1.').click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type('Yeni bənd.');
    await expect.poll(() => link.getAttribute('data-says')).toBe('2.4-cü');
  });

  it('takes a comment and its answer', async () => {
    await block('2.4.').click({ clickCount: 3 });
    await desk.page.keyboard.press('Control+Alt+m');
    await drafter.field('Şərhin mətni').fill('Bir gün azdır.');
    await drafter.press('Şərhi əlavə et');
    await drafter.field(/^Cavab/).or(drafter.button('Cavab yaz')).first().click();
    await drafter.field(/^Cavab/).fill('Nazirliklə razılaşdırılıb.');
    await drafter.press('Cavabla');
    await drafter.page.getByText('Nazirliklə razılaşdırılıb.').first().waitFor();
    await block('4.1.').click();
    await expect.poll(() => desk.page.locator('article[aria-current]').count()).toBe(0);
    await block('2.4.').click();
    await expect.poll(() => desk.page.locator('article[aria-current]').count()).toBe(1);
    await drafter.allSent();
  });

  it.each([
    ['the references', ['Control+Shift+K'], 'Escape'],
    ['finding', ['Control+f'], 'Escape'],
    ['a comment given up', ['Control+Alt+m'], 'Escape'],
    ['a comment', ['Control+Alt+m', 'a'], 'Control+Enter'],
    ['the shortcuts', ['F1'], 'Escape'],
    ['the size of a table', [], 'Escape'],
  ])('keeps what is typed in the very moment that %s closed', async (_what, opens, closes) => {
    await block('2.2.').click();
    await desk.page.keyboard.press('End');
    const before = await block('2.2.').textContent();
    if (opens.length === 0) await drafter.press('Cədvəl');
    for (const key of opens) await desk.page.keyboard.press(key);
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe('Aktın mətni');
    await desk.page.keyboard.press(closes);
    await desk.page.keyboard.type('ğ7');
    await expect.poll(() => block('2.2.').textContent()).toBe(`${before}ğ7`);
    await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.press('Backspace');
    await expect.poll(() => block('2.2.').textContent()).toBe(before);
  });

  it('takes suggestions, of which one is accepted and one refused', async () => {
    const { keyboard } = desk.page;
    const before = await block('2.3.').textContent();
    await block('2.3.').click();
    await keyboard.press('Control+Shift+e');
    await desk.page.getByRole('button', { name: 'Təkliflərlə yazılır' }).waitFor();
    await keyboard.press('End');
    await keyboard.type(' Növbə başqasına verilmir.');
    await keyboard.press('Enter');
    await keyboard.type('Sınaq üçün bənd.');
    await block('2.4.').click();
    await keyboard.press('Home');
    await keyboard.press('Control+Delete');
    await drafter.allSent();
    await drafter.tab(/Təkliflər \(2\)/).click();
    const cards = desk.page.getByRole('tabpanel').or(desk.page.locator('#draft-panel')).getByRole('article');
    await expect.poll(() => cards.count()).toBe(2);
    await cards.nth(1).getByRole('button', { name: 'Qəbul et' }).click();
    await expect.poll(() => cards.count()).toBe(1);
    await cards.first().getByRole('button', { name: 'Rədd et' }).click();
    await expect.poll(() => cards.count()).toBe(0);
    expect(await block('2.3.').textContent()).toBe(before);
    expect(await block('2.4.').textContent()).toBe(' vətəndaş bir gün üçün yalnız bir növbə götürə bilər.');
    await block('2.4.').click();
    await keyboard.press('Home');
    await keyboard.press('Control+Shift+e');
    await desk.page.getByRole('button', { name: 'Təkliflərlə yazılır' }).waitFor({ state: 'detached' });
    await keyboard.type('Hər');
    await expect.poll(() => block('2.4.').textContent()).toMatch(/^Hər vətəndaş/);
  });

  it('is compared with what it was', async () => {
    await drafter.tab(/Versiyalar/).click();
    await drafter.press('Müqayisə et…');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('Yeni bənd.').first().waitFor();
    await desk.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('takes a table, written cell by cell', async () => {
    await block('4.1.').click();
    await drafter.press('Cədvəl');
    await desk.page.keyboard.press('ArrowUp');
    await desk.page.keyboard.press('ArrowLeft');
    await desk.page.keyboard.press('Enter');
    const cells = text().getByRole('cell').or(text().getByRole('columnheader'));
    await expect.poll(() => cells.count()).toBe(4);
    await desk.page.keyboard.type('Xidmət');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('Müddət');
    await expect.poll(async () => (await cells.allTextContents()).join(' ')).toMatch(/Xidmət.*Müddət/);
  });

  it('goes out as a Word document that reads the same', async () => {
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: /^Digər/ }).first().click();
    await desk.page.getByRole('menuitem', { name: /Word faylı/ }).click();
    const read = fromDocx(new Uint8Array(readFileSync(await (await download).path())));
    if (!read.ok) throw new Error('refused');

    expect(read.act.blocks.map(textOf)).toContain('Bu Qaydalara nəzarəti Nazirliyin sənədlərlə iş şöbəsi həyata keçirir. Bu Qaydaların 2.4-cü bəndi tətbiq edilir.');
    expect(read.act.blocks.filter(({ kind }) => kind === 'cell').map(textOf)).toEqual(['Xidmət', 'Müddət', '', '']);
  });
});
