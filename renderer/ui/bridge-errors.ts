import type { Refused } from '../../shared/protocol/api.ts';
import type { BridgeError } from '../../shared/protocol/bridge.ts';
import { PaperKind } from '../../shared/protocol/primitives.ts';
import { isRefusalCode, refusalText, type RefusalParams } from '../../shared/protocol/refusals.ts';
import { bridgeErrorMessages } from './bridge-error-messages.ts';
import type { Language } from './language.tsx';
import { paperKindMessages } from './paper-kinds.ts';

/** A problem in three parts; `safe` and `todo` may be empty. */
export interface ProblemWords {
  what: string;
  safe: string;
  todo: string;
}

const fill = (text: string, params: RefusalParams) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));

/** The words for an error of the card, the bridge or the local data; a refusal of the server that came through it too. */
export function bridgeErrorText(error: BridgeError, language: Language): ProblemWords {
  const params = error.params ?? {};
  if (error.code === 'wrongPin') return wrongPin(params, language);
  const texts = bridgeErrorMessages[language];
  if (Object.hasOwn(texts, error.code)) {
    const { what, safe, todo } = texts[error.code as keyof typeof texts];
    return { what: fill(what, params), safe: fill(safe, params), todo: fill(todo, params) };
  }
  if (isRefusalCode(error.code)) return { what: refusalText(error.code, params)[language], safe: '', todo: '' };
  const { what, safe, todo } = texts.unknown;
  return { what: fill(what, { code: error.code }), safe, todo };
}

function wrongPin(params: RefusalParams, language: Language): ProblemWords {
  const texts = bridgeErrorMessages[language];
  const left = params['triesLeft'];
  if (left === 'final' || left === 1) return texts.wrongPinFinal;
  if (typeof left === 'number') return { ...texts.wrongPin, todo: fill(texts.wrongPinCounted.todo, { left }) };
  return left === 'low' ? texts.wrongPinLow : texts.wrongPin;
}

/** A refusal in the language of the screen, with codes among its params put into words. */
export function refusalWords(refusal: Refused, language: Language): string {
  const { code, params } = refusal;
  const papers = params?.['papers'];
  if (!isRefusalCode(code) || typeof papers !== 'string') return refusal.message[language];
  const named = papers.split(', ').map((kind) => {
    const known = PaperKind.safeParse(kind);
    return known.success ? paperKindMessages[language][known.data] : kind;
  });
  return refusalText(code, { ...params, papers: named.join(', ') })[language];
}
