import type { CheckContext, Rule } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * An act has a name (L 29.1), and one that amends or repeals others names them in it, unless many acts follow a change of
 * a name or figure (L 29.2).
 */
export const title: Rule = {
  act(context): Finding[] {
    const { blocks, title: name } = context;
    const block = blocks.find(({ kind, annex }) => kind === 'title' && !annex);
    const blockId = block?.id ?? '';
    if (name.trim() === '') return blocks.some(({ text }) => text.trim() !== '') ? [{ rule: 'titleMissing', clause: '29.1', severity: 'warning', blockId, params: {} }] : [];
    if (changes(context) && !namesAct(name)) return [{ rule: 'titleNamesNothing', clause: '29.2', severity: 'warning', blockId, params: {} }];
    return [];
  },
};

function changes({ title: name, amending }: CheckContext): boolean {
  return amending || /(?:ləğv\s+(?:edilməsi|olunması)|qüvvədən\s+düşmüş\s+hesab\s+edilməsi)/iu.test(name);
}

/** “… haqqında” in quotation marks, a code or the Constitution by its name, or an act by its number. */
function namesAct(name: string): boolean {
  return /[“«"][^“”«»"]+[”»"]|məcəlləs[iİ]|konstitusiyası|qaydalarında|əsasnaməs[iİ]|nizamnaməs[iİ]|№\s*\d|\d\s+nömrəl[iİ]/iu.test(name) && !/(?<!\p{L})bəzi\s+(?:normativ|qanun|fərman|qərar|akt)/iu.test(name);
}
