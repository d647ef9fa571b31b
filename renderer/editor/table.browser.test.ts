import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages, EditorToolbar, VersionView } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import * as tables from '../../shared/act/table-edit.ts';
  import { readVersion, versionBytes } from '../../shared/act/version.ts';
  import { gridOf, slotsOf, tablesOf } from '../../shared/act/table.ts';
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: [['a', 'annex', ''], ['t', 'title', 'Ağacların siyahısı'], ['p', 'paragraph', 'Bağda bu ağaclar əkilir:']].map(([id, kind, words], i) => ({ id, kind, order: 'a' + i, runs: words ? [{ text: words }] : [] })) });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on('update', (update, origin) => origin !== 'page' && Y.applyUpdate(doc, update, 'remote'));
  doc.on('update', (update) => Y.applyUpdate(other, update, 'page'));
  const it = (window.editorTest = {
    doc, other, text, tables, handle: null,
    // Each table as rows of texts: \`·\` where a merged cell reaches, \`.\` for a hole.
    drawn: () => tablesOf(text.readAct(doc).blocks).flatMap(({ cells }) => slotsOf(gridOf(cells)).map((row, r) => row.map((slot, c) => !slot ? '.' : slot.row === r && slot.column === c ? slot.block.runs.map((run) => run.text).join('').replace(/\\n/g, '/') || '_' : '·').join(' '))),
  });
  document.addEventListener('copy', (event) => { it.copied = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')]; });
  document.addEventListener('copy', (event) => {
    if (!it.foreign) return;
    event.clipboardData.setData('text/html', it.foreign);
    it.foreign = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  function App() {
    const [handle, setHandle] = useState(null);
    const [look, setLook] = useState({});
    it.look = setLook;
    it.handle = handle;
    const labels = editorMessages.az;
    return (
      <FluentProvider theme={look.dark ? webDarkTheme : webLightTheme} style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
        <EditorToolbar editor={handle} labels={labels} />
        {look.version ? <VersionView version={readVersion(versionBytes(text.readAct(doc))).version} labels={labels} onSelectPassage={(passage) => { it.passage = passage; }} /> : <ActEditor doc={doc} labels={labels} readOnly={look.readOnly} ref={setHandle} />}
      </FluentProvider>
    );
  }
  createRoot(document.body).render(<App />);
`;

describe.skipIf(!hasBrowser)(browserName, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  const drawn = () => inPage(page, ({ drawn: rows }) => rows());
  /** Where the cells are on the page: text with its column and row by their left and upper edges. */
  const laidOut = () => page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-kind="cell"]')].map((cell) => ({ words: cell.textContent!.replace(/\ufeff/g, ''), box: cell.getBoundingClientRect() }));
    const lines = (edge: 'left' | 'top') => [...new Set(boxes.map(({ box }) => Math.round(box[edge])))].sort((a, b) => a - b);
    return boxes.map(({ words, box }) => `${words}@${lines('top').indexOf(Math.round(box.top))},${lines('left').indexOf(Math.round(box.left))}`);
  });
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Cədvəl', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).or(page.getByRole('menuitemcheckbox', { name: item })).click();
  };
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    page.setDefaultTimeout(3000);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForSelector('[data-block="p"]');
  });
  afterAll(() => browser?.close());

  it('a table of the chosen size is inserted by keyboard, and filled with Tab', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('p', 5));
    await expect.poll(() => caret(page)).toEqual(['p', 5]);
    await page.getByRole('button', { name: 'Cədvəl', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
    for (const words of ['№', 'Ağac', 'Sayı', '1', 'Nar', '12', '2']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    expect(await drawn()).toEqual(['№ Ağac Sayı', '1 Nar 12', '2 _ _']);
    expect(await laidOut()).toEqual(['№@0,0', 'Ağac@0,1', 'Sayı@0,2', '1@1,0', 'Nar@1,1', '12@1,2', '2@2,0', '@2,1', '@2,2']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Alma');
    await page.keyboard.press('Enter');
    await page.keyboard.type('armud');
    expect(await drawn()).toEqual(['№ Ağac Sayı', '1 Nar Alma/armud', '2 _ _']);
  });

  it('says what it is to a screen reader', async () => {
    const snapshot = await page.locator('[data-table]').ariaSnapshot();
    expect(snapshot).toContain('- table:');
    expect(snapshot).toContain('- row "№ Ağac Sayı":');
    expect(snapshot).toContain('- columnheader "Ağac"');
    expect(snapshot).toContain('- cell "Nar"');
  });

  it('arrow keys go by rows, and out of the table', async () => {
    const id = (words: string) => page.evaluate((text) => [...document.querySelectorAll<HTMLElement>('[data-kind="cell"]')].find((cell) => cell.textContent === text)!.dataset['block'], words);
    await page.getByText('Ağac', { exact: true }).click();
    await page.keyboard.press('ArrowDown');
    expect((await caret(page))![0]).toBe(await id('Nar'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect((await caret(page))![0]).toBe('p');
    await page.keyboard.press('ArrowDown');
    expect((await caret(page))![0]).toBe(await id('№'));
  });

  it('cells that are selected with Shift and the arrow keys are merged, split, and each is one step of undo', async () => {
    await page.getByText('Nar', { exact: true }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.locator('[data-picked]').count()).toBeGreaterThan(1);
    await choose('Xanaları birləşdir');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar/Alma/armud ·', '2 · ·']);
    await choose('Xananı böl');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar/Alma/armud _', '2 _ _']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar Alma/armud', '2 _ _']);
  });

  it('rows and columns come and go', async () => {
    await page.getByText('Nar', { exact: true }).click();
    await choose('Yuxarıda sətir');
    await page.keyboard.type('yeni');
    await choose('Sağda sütun');
    await expect.poll(drawn).toEqual(['№ _ Ağac Sayı', 'yeni _ _ _', '1 _ Nar Alma/armud', '2 _ _ _']);
    await choose('Sütunu sil');
    await choose('Sətri sil');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar Alma/armud', '2 _ _']);
    expect((await laidOut())[4]).toBe('Nar@1,1');
  });

  it('Backspace and Delete never join a cell with what stands beside it', async () => {
    await page.getByText('Nar', { exact: true }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    expect(await drawn()).toEqual(['№ Ağac Sayı', '1 Nar Alma/armud', '2 _ _']);
  });

  it('what others do to the table comes in, and the caret stays', async () => {
    await page.getByText('Nar', { exact: true }).click();
    await page.keyboard.press('End');
    const typing = page.keyboard.type(' ağacı', { delay: 25 });
    await inPage(page, async ({ other, tables, text }) => {
      const { table } = text.readAct(other).blocks.find(({ cell }: { cell?: object }) => cell).cell;
      for (let i = 0; i < 5; i++) {
        tables.insertRow(other, table, 1, 'you');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      tables.deleteRows(other, table, 1, 5, 'you');
    });
    await typing;
    expect(await drawn()).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ _']);
  });

  it('a table is copied as one, and pasted as cells', async () => {
    await page.getByText('Ağac', { exact: true }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    const [html, plain] = (await inPage(page, ({ copied }) => copied)) as [string, string];
    expect(plain).toBe('Ağac\nNar ağacı');
    expect(html.replace(/ style="[^"]*"/g, '')).toBe('<table><tr><th>Ağac</th></tr><tr><td>Nar ağacı</td></tr></table>');
    const paste = async (content: string) => {
      await page.evaluate((html) => { (window as unknown as { editorTest: { foreign: string } }).editorTest.foreign = html; }, content);
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
    };
    await inPage(page, ({ handle }) => handle.focusBlock('p', 24));
    await expect.poll(() => caret(page)).toEqual(['p', 24]);
    await paste(`<p class=MsoNormal>Əlavə siyahı</p><table class=MsoNormalTable border=1><thead><tr><td rowspan=2><p class=MsoNormal><b>Növ<o:p></o:p></b></p></td><td colspan=2><p>İl</p></td></tr><tr><td>2025</td><td>2026</td></tr></thead><tr><td><p>Ərik</p><p>və gavalı</p></td><td>3</td><td><p><o:p>&nbsp;</o:p></p></td></tr></table><p>Son</p>`);
    await expect.poll(drawn).toEqual(['Növ İl ·', '· 2025 2026', 'Ərik/və gavalı 3 _', '№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ _']);
    expect(await inPage(page, ({ text, doc }) => text.readAct(doc).blocks.filter(({ cell }: { cell?: object }) => !cell).map(({ runs }: { runs: { text: string }[] }) => runs.map((run) => run.text).join('')))).toEqual(['', 'Ağacların siyahısı', 'Bağda bu ağaclar əkilir:', 'Əlavə siyahı', 'Son', '']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => ((await drawn()) as string[]).length).toBe(3);
    await page.getByText('2', { exact: true }).click();
    await paste('<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>w</td></tr></table>');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', 'x y _', 'z w _']);
    await page.keyboard.press('Control+z');
  });

  it('a hole that merging has left is filled by pressing it', async () => {
    await inPage(page, ({ doc, other, text, tables }) => {
      const { id, cell } = text.readAct(doc).blocks.findLast((block: { cell?: object }) => block.cell);
      text.blocksOf(other).get(id).set('removed', true);
      return [tables, cell];
    });
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ .']);
    await page.getByRole('button', { name: 'Boş yerə xana əlavə et' }).click();
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ _']);
  });

  it('Ctrl+Enter goes on behind the table, and Backspace there takes the empty line away', async () => {
    await page.getByText('Nar ağacı', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('s');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    expect(await drawn()).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ 5']);
  });

  it('a table goes with the text around it, and whole cells are emptied alone', async () => {
    await page.getByText('Nar ağacı', { exact: true }).click();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Delete');
    await expect.poll(drawn).toEqual(['№ _ Sayı', '1 _ Alma/armud', '2 _ 5']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(drawn).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(drawn).toEqual(['№ Ağac Sayı', '1 Nar ağacı Alma/armud', '2 _ 5']);
  });

  it('a long table stands in sections that line up', async () => {
    await inPage(page, ({ other, tables }) => tables.insertTable(other, 'p', 120, 4, 'you'));
    await expect.poll(() => page.locator('[data-table]').count()).toBeGreaterThan(4);
    const lines = await page.evaluate(() => [...document.querySelectorAll('[data-table]')].slice(0, 2).map((table) => [...table.querySelectorAll('[role=row]:first-child > *')].map((cell) => Math.round(cell.getBoundingClientRect().left))));
    expect(lines[1]).toEqual(lines[0]);
    await inPage(page, ({ other, tables, text }) => tables.deleteTable(other, text.readAct(other).blocks.find(({ cell }: { cell?: object }) => cell).cell.table, 'you'));
    await expect.poll(() => page.locator('[data-table]').count()).toBe(1);
  });

  it('a frozen text shows it as a table', async () => {
    await inPage(page, ({ look }) => look({ version: true }));
    await page.waitForSelector('table');
    expect(await page.evaluate(() => [...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => `${cell.tagName} ${cell.textContent}`)))).toEqual([['TH №', 'TH Ağac', 'TH Sayı'], ['TD 1', 'TD Nar ağacı', 'TD Alma\narmud'], ['TD 2', 'TD ', 'TD 5']]);
  });

  it('nothing went wrong on the page', () => expect(errors).toEqual([]));
});
