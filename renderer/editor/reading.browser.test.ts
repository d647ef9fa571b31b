import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { ActEditor, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const orders = firstKeys(2000);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: i % 20 === 0 ? 'part' : 'clause', order, runs: [{ text: 'Bağın mətni ' + i }] })) });
  const it = (window.editorTest = { doc, text, handle: null });
  createRoot(document.body).render(<FluentProvider theme={webLightTheme} style={{ height: '100vh' }}><ActEditor doc={doc} labels={editorMessages.az} ref={(handle) => { it.handle = handle; }} /></FluentProvider>);
`;

describe.skipIf(!hasBrowser)(`read aloud, a long act ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let cdp: CDPSession;
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('[data-block="b5"]');
    cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
  });
  afterAll(() => browser?.close());

  /** All text that a screen reader finds, in its order. */
  const heard = async (): Promise<string[]> => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const texts: string[] = [];
    const walk = (id: string): void => {
      const node = byId.get(id);
      if (node?.role?.value === 'StaticText') texts.push(String(node.name?.value));
      else node?.childIds?.forEach(walk);
    };
    walk(nodes.find(({ role, name }) => role?.value === 'textbox' && name?.value === 'Aktın mətni')!.nodeId);
    return texts;
  };
  const parts = async () => (await heard()).filter((text) => text.endsWith('struktur element var'));

  it('finds words for every part that is not in the page, in their place, and none missing', async () => {
    await expect.poll(heard).toContain('Bağın mətni 1999');
    const away = await parts();
    expect(away.length).toBeGreaterThan(10);
    expect(away).toContain('53. – 54.19. Burada 40 struktur element var');
    const all = await heard();
    const inThePage = all.filter((text) => text.startsWith('Bağın mətni')).length;
    expect(inThePage + 40 * all.filter((text) => text.endsWith('struktur element var')).length).toBe(2000);
    expect(all.indexOf(away[0]!)).toBeGreaterThan(all.indexOf('Bağın mətni 0'));
    expect(all.indexOf(away.at(-1)!)).toBeLessThan(all.indexOf('Bağın mətni 1999'));
  });

  it('finds the text itself when it comes to those words', async () => {
    await page.evaluate(() => document.querySelector('[data-away^="53. –"]')!.scrollIntoView());
    await expect.poll(heard).toContain('Bağın mətni 1042');
    expect((await parts()).join()).not.toContain('53. – 54.19.');
  });

  it('the words follow the numbers', async () => {
    await inPage(page, ({ doc, text }) => text.insertBlock(doc, null, { kind: 'part', runs: [{ text: 'Yeni' }] }, 'you'));
    await expect.poll(async () => (await parts()).join()).toContain('74. – 75.19. Burada 40');
    expect((await parts()).join()).not.toContain('73. – 74.19.');
    expect(errors).toEqual([]);
  });
});
