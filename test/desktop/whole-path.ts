/** The screens of the whole path, end to end: two computers, real windows, real cards. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { Seated } from './desk.ts';
import { findShell, type Desk, type Shell } from './shells.ts';

const OWN_ACT = 'test/scenarios/acts/elektron-novbe-qaydalari.txt';
const STATUTE = '../shared/acts/nha-statute-2023.txt';
/** Minutes of a round that everybody answers, and of one in which somebody stays silent. */
const ANSWERED = 5;
const SILENT = 0.5;

/** Defines the tests of the whole path in one shell. */
export function wholePath(name: Shell['name']): void {
  describe(`the whole path in ${name}`, () => {
    let shell: Shell | string;
    let world: World;
    const desks: Desk[] = [];
    let drafter: Seated;
    let others: Seated;

    const open = async (computer: string): Promise<Seated> => {
      if (typeof shell === 'string') throw new Error(shell);
      const desk = await shell.open(world, computer);
      desk.page.setDefaultTimeout(20_000);
      desks.push(desk);
      return new Seated(desk.page);
    };

    beforeAll(async () => {
      shell = await findShell(name);
      if (typeof shell === 'string') return;
      world = await openWorld();
      drafter = await open('drafter');
      others = await open('others');
    });
    beforeEach((context) => {
      if (typeof shell === 'string') context.skip(shell);
      context.onTestFailed(async () => {
        await drafter?.page.screenshot({ path: `dist/failures/${name}-drafter.png` });
        await others?.page.screenshot({ path: `dist/failures/${name}-others.png` });
      });
    });
    afterAll(async () => {
      await Promise.all(desks.map((desk) => desk.close()));
      if (typeof shell !== 'string') await shell?.close();
      await world?.close();
    });

    it('1: a drafter signs in with a card and makes a draft from a text file', async () => {
      await drafter.signInAs('Həsənova Günel');
      const file = existsSync(STATUTE) ? STATUTE : OWN_ACT;
      await drafter.newDraftFrom({ name: 'akt.txt', buffer: readFileSync(file) });
      const text = drafter.page.getByRole('textbox', { name: 'Aktın mətni' });
      const clause = text.locator('[data-kind=clause]').first();
      expect(await clause.getAttribute('data-number')).toBe('1.1.');
      await clause.click();
      await drafter.page.keyboard.press('End');
      await drafter.page.keyboard.press('Enter');
      await drafter.page.keyboard.type('Yeni bənd əlavə edildi.');
      await text.locator('[data-number="1.2."]', { hasText: 'Yeni bənd' }).waitFor();
      await drafter.allSent();
    });

    it('2: sends it to agencies with a deadline', async () => {
      await drafter.sendRound('Razılaşdırmaya göndər…', ['Maliyyə Nazirliyi', 'İqtisadiyyat Nazirliyi', 'Səhiyyə Nazirliyi'], SILENT);
      await drafter.tab('Razılaşdırma').click();
      await drafter.page.getByText(/qalıb/).first().waitFor();
    });

    it('3: one remarks on a clause; reasons or wording missing are named', async () => {
      await others.signInAs('Rəhimova Aytən');
      await others.takeTask('Rəy bildir');
      await others.page.locator('[data-kind=clause]').first().click({ clickCount: 3 });
      await others.press('İrad bildir');
      await others.field('Təklif olunan redaksiya').fill('Nazirliyin təklif etdiyi redaksiya.');
      await others.press('İradı saxla');
      await others.page.getByText(/əsaslandırma/i).first().waitFor();
      expect(await others.field('Əsaslandırma').getAttribute('aria-invalid')).toBe('true');
      await others.field('Əsaslandırma').fill('Dəqiqlik üçün.');
      await others.press('İradı saxla');
      await others.page.getByRole('radio', { name: 'İradlarla razıdır' }).check();
      await others.press('Yekuna bax…');
      await others.press('Cavabı göndər');
      await others.allSent();
    });

    it('4: at the deadline the silent agencies are deemed to have agreed', async () => {
      await drafter.page.getByText('Razılaşdırılmış hesab edilir').first().waitFor({ timeout: 60_000 });
      await others.changeTo('Məhərrəmova Ülviyyə');
      await others.press(/^Bildirişlər/);
      await others.page.getByText(/razılaşdırılmış hesab edil/i).first().waitFor();
      await others.page.keyboard.press('Escape');
    });

    it('5: the remark is taken in and a head signs the new version', async () => {
      await drafter.tab(/İradlar/).click();
      await drafter.press('Qəbul et');
      await drafter.page.getByRole('textbox', { name: 'Aktın mətni' }).getByText('Nazirliyin təklif etdiyi redaksiya.').waitFor();
      await drafter.sendRound('Vizalanmaya göndər…', ['Maliyyə Nazirliyi'], ANSWERED);
      await others.changeTo('Abbasov Ceyhun');
      await others.takeTask('Vizala');
      await others.press('Vizala…');
      await others.page.getByRole('radio', { name: /Abbasov Ceyhun/ }).check();
      await others.page.getByLabel('PIN kod', { exact: true }).fill('9999');
      await others.press('İmzala');
      await others.page.getByText(/PIN.*(səhv|yanlış|düzgün)/i).first().waitFor();
      await others.page.getByLabel('PIN kod', { exact: true }).fill('1234');
      await others.press('İmzala');
      await others.press('Bağla');
      await others.allSent();
      await drafter.tab('Vizalar').click();
      await drafter.page.getByText('Abbasov Ceyhun Vaqif oğlu').first().waitFor();
    });

    it('6: the package goes to the Cabinet, which registers and accepts it', async () => {
      await drafter.press('Nazirlər Kabinetinə təqdim et…');
      for (const kind of ['Müşayiət məktubu', 'Uyğunluq arayışı', 'Əsaslandırma']) {
        await drafter.press(`${kind}: mətn yaz`);
        await drafter.field(`${kind}: mətn`).fill(`${kind}: layihə təqdim olunur.`);
        await drafter.press('Sənəd kimi saxla');
        await drafter.field(`${kind}: mətn`).waitFor({ state: 'detached' });
      }
      await drafter.press('Təqdim et');
      await drafter.button('Təqdimata bax').waitFor();
      await others.changeTo('Sultanov Mehman');
      await others.takeTask('Qeydiyyata al');
      await others.field('Qeydiyyat nömrəsi').fill('214/7');
      await others.press('Qeydiyyata al');
      await others.press('Qəbul et…');
      await others.press('Qəbul et');
      await others.allSent();
      await drafter.press('Təqdimata bax');
      await drafter.page.getByText('214/7').first().waitFor();
    });

    it('7: with the server stopped, work goes on and arrives later', async () => {
      await drafter.newDraftFrom({ name: 'qaydalar.txt', buffer: readFileSync(OWN_ACT) });
      await drafter.allSent();
      await world.server.stop();
      const text = drafter.page.getByRole('textbox', { name: 'Aktın mətni' });
      await text.locator('[data-kind=clause]').first().click();
      await drafter.page.keyboard.press('End');
      await drafter.page.keyboard.type(' Şəbəkəsiz yazıldı.');
      await drafter.sendRound('Razılaşdırmaya göndər…', ['Energetika Nazirliyi'], ANSWERED);
      const state = drafter.page.getByRole('banner').getByRole('button', { name: /Bu kompüterdə saxlanıb/ });
      await state.waitFor();
      await drafter.page.reload();
      await state.waitFor();
      await drafter.page.getByText('Şəbəkəsiz yazıldı.').first().waitFor();
      await world.restartServer();
      await drafter.allSent();
      await others.changeTo('Nəsirli Emin');
      await others.takeTask('Rəy bildir');
      await others.page.getByText('Şəbəkəsiz yazıldı.').first().waitFor();
    });
  });
}
