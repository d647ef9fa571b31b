import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage, shown } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { ActEditor, editorMessages } from './index.ts';
  import { SuggestionsPanel } from '../suggestions/suggestions-panel.tsx';
  import { useSettling } from '../suggestions/use-settling.ts';
  import { useSuggestions } from '../suggestions/use-suggestions.ts';
  import * as text from '../../shared/act/text.ts';
  import * as suggest from '../../shared/act/suggest-edit.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  import { useState } from 'react';
  const me = { personId: 'me', name: 'Mən' };
  const orders = firstKeys(6);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: i === 0 ? 'part' : 'clause', order, runs: [{ text: 'Bağın mətni ' + i }] })) });
  const it = (window.editorTest = { doc, text, suggest, handle: null });
  function App() {
    const [handle, setHandle] = useState(null);
    const [here, setHere] = useState([]);
    const suggestions = useSuggestions(doc);
    const settle = useSettling(doc, me);
    it.handle = handle;
    return <FluentProvider theme={webLightTheme} style={{ height: '100vh', display: 'grid', gridTemplateColumns: '1fr 400px', gridTemplateRows: '100%' }}>
      <ActEditor doc={doc} labels={editorMessages.az} ref={setHandle} suggestions={suggestions} onSettle={settle} onSuggestionsHere={setHere} />
      <div role="tabpanel" style={{ overflowY: 'auto' }}>
        <SuggestionsPanel doc={doc} suggestions={suggestions} me={me} readOnly={false} here={here} onUndo={() => handle.undo()} onGoTo={({ blockId, words: [first] }) => handle.focusStretch({ blockId, from: first?.from ?? 0, to: first?.to ?? 0 })} />
      </div>
    </FluentProvider>;
  }
  createRoot(document.body).render(<App />);
`;

describe.skipIf(!hasBrowser)(`suggestions ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('[data-block="b5"]');
    await inPage(page, ({ doc, suggest }) => {
      const aytən = { author: { personId: 'a', name: 'Aytən' }, at: '2026-11-22T09:00:00.000Z' };
      const bəhruz = { author: { personId: 'b', name: 'Bəhruz' }, at: '2026-11-22T10:00:00.000Z' };
      suggest.suggestText(doc, 'b1', 0, 5, 'Parkın', aytən, 'you');
      suggest.suggestSplit(doc, 'b2', 5, bəhruz, 'you');
      suggest.suggestDeletion(doc, ['b3', 'b4', 'b5'], 5, 3, aytən, 'you');
    });
  });
  afterAll(() => browser?.close());
  const cards = () => page.getByRole('article');
  const act = () => inPage(page, ({ doc, text }) => text.readAct(doc).blocks.map(({ runs }: { runs: { text: string }[] }) => runs.map((run) => run.text).join('')));

  it('are seen on the page with their signs, and are no part of its counts', async () => {
    await expect.poll(() => shown(page)).toEqual(['1. Bağın mətni 0', '1.1. BağınParkın mətni 1', '1.2. Bağın', '+  mətni 2', '1.3. Bağın mətni 3', '− 1.4. Bağın mətni 4', '↥ 1.5. Bağın mətni 5']);
    expect(await page.locator('ins').first().getAttribute('title')).toMatch(/^Əlavə təklif olunur: Aytən, 22\.11\.2026/);
    expect(await page.locator('[data-block="b4"]').getAttribute('title')).toMatch(/çıxarılması təklif olunur: Aytən/);
    await page.getByText('Söz: 18').waitFor();
    await page.getByText('Nömrəli müddəa: 6').waitFor();
  });

  it('are listed by place, one person or all, and a card goes to its place', async () => {
    await expect.poll(() => cards().count()).toBe(3);
    expect(await cards().nth(0).textContent()).toContain('1.1-ci bənd');
    expect(await cards().nth(1).textContent()).toContain('1.2-ci bənd, ondan sonra');
    await page.getByRole('combobox', { name: 'Kimin təklifləri' }).click();
    await page.getByRole('option', { name: 'Bəhruz (1)' }).click();
    await expect.poll(() => cards().count()).toBe(1);
    await page.getByRole('combobox', { name: 'Kimin təklifləri' }).click();
    await page.getByRole('option', { name: 'Hamının (3)' }).click();
    await cards().nth(0).getByRole('button', { name: /^Mətndə göstər/ }).click();
    await expect.poll(() => caret(page)).toEqual(['b1', 5]);
    await expect.poll(() => cards().nth(0).getAttribute('aria-current')).toBe('true');
  });

  it('are settled on the page from the keyboard, and Escape leaves them at once', async () => {
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('group', { name: 'Təklif: Aytən' }).getByRole('button', { name: 'Qəbul et' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
    await page.locator('ins').first().click();
    await page.getByRole('group', { name: 'Təklif: Aytən' }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('button', { name: 'Qəbul et', exact: true }).and(page.locator(':focus')).press('Enter');
    await expect.poll(async () => ((await act()) as string[])[1]).toBe('Parkın mətni 1');
    await expect.poll(() => cards().count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cards().count()).toBe(3);
  });

  it('are settled from the list, where the next one takes the focus, and taken back with Ctrl+Z', async () => {
    await cards().nth(0).getByRole('button', { name: /^Qəbul et/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Qəbul et: Bəhruz/);
    await page.getByRole('button', { name: 'Hamısını qəbul et (2)' }).click();
    await page.getByRole('alertdialog', { name: '2 təklif qəbul edilsin?' }).getByRole('button', { name: 'Qəbul et' }).click();
    await expect.poll(act).toEqual(['Bağın mətni 0', 'Parkın mətni 1', 'Bağın', ' mətni 2', 'Bağının mətni 5']);
    await page.getByText('Açıq təklif yoxdur').waitFor();
    expect((await shown(page)).slice(2)).toEqual(['1.2. Bağın', '1.3.  mətni 2', '1.4. Bağının mətni 5']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cards().count()).toBe(2);
    expect((await shown(page))[3]).toBe('+  mətni 2');
  });

  it('nothing went wrong meanwhile', () => expect(errors).toEqual([]));
});
