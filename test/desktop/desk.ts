/** What people do at the screen, in their own words: each step finds its control by role and Azerbaijani name. */
import type { Locator, Page } from 'playwright-core';

export class Seated {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in from the start page of the test environment. */
  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(name) }).click();
    await this.page.getByRole('heading', { name: 'Gələnlər' }).waitFor();
  }

  /** Another person takes the chair. */
  async changeTo(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Test mühiti' }).click();
    await this.page.getByRole('dialog').or(this.page.getByRole('group', { name: /Test mühiti/ })).getByRole('button', { name: new RegExp(name) }).click();
    await this.page.getByRole('button', { name: new RegExp(`^${name}.*Şəxs`) }).waitFor();
    await this.goTo('Gələnlər');
  }

  async goTo(section: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Bölmələr' }).getByRole('button', { name: section }).click();
    await this.page.getByRole('heading', { name: section, level: 1 }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  async newDraftFrom(file: { name: string; buffer: Buffer }): Promise<void> {
    await this.goTo('Layihələr');
    await this.press(/Yeni layihə/);
    await this.page.getByRole('radio', { name: /Fayldan/ }).check();
    await this.page.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'text/plain' });
    await this.press('Layihə yarat');
    await this.page.getByRole('textbox', { name: 'Aktın mətni' }).waitFor();
  }

  /** The dialog of agreement and visa rounds, from the agencies to the last button. */
  async sendRound(opener: string, agencies: string[], minutes: number): Promise<void> {
    await this.press(opener);
    for (const agency of agencies) {
      await this.page.getByRole('searchbox', { name: 'Qurum axtar' }).fill(agency);
      await this.page.getByRole('checkbox', { name: new RegExp(agency) }).first().check();
    }
    await this.page.getByRole('switch', { name: 'Dəqiqə ilə' }).check();
    await this.page.getByRole('spinbutton', { name: 'Dəqiqələrin sayı' }).fill(String(minutes));
    await this.press('Bax və göndər…');
    await this.press('Göndər');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Takes the first task of that name in the inbox. */
  async takeTask(action: string): Promise<void> {
    await this.goTo('Gələnlər');
    await this.press(action);
  }

  async allSent(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Hamısı göndərilib' }).waitFor();
  }
}
