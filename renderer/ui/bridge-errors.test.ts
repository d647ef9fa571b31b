import { describe, expect, it } from 'vitest';
import { bridgeErrorMessages } from './bridge-error-messages.ts';
import { bridgeErrorText, refusalWords } from './bridge-errors.ts';

const error = (code: string, params?: Record<string, string | number>) => ({ code, message: 'for the log', params });

describe('words for what went wrong', () => {
  it.each(['az', 'en'] as const)('every text in %s is whole sentences without exclamation', (language) => {
    for (const words of Object.values(bridgeErrorMessages[language])) {
      expect(words.what).toMatch(/[.]$/);
      expect(words.todo).toMatch(/[.]$/);
      expect(`${words.what}${words.safe}${words.todo}`).not.toContain('!');
    }
  });

  it('says how many tries a PIN has left', () => {
    const words = [undefined, { triesLeft: 'low' }, { triesLeft: 'final' }, { triesLeft: 1 }, { triesLeft: 2 }]
      .map((params) => { const { what, todo } = bridgeErrorText(error('wrongPin', params as never), 'en'); return `${what} ${todo}`; });
    expect(new Set(words).size).toBe(4);
    expect(words[2]).toContain('One try is left');
    expect(words[3]).toBe(words[2]);
    expect(words[4]).toContain('2');
  });

  it('passes on a refusal of the server with its params', () => {
    expect(bridgeErrorText(error('tooManySignIns', { seconds: 30 }), 'az').what).toContain('30');
  });

  it('has words for a code nobody knows, and for names that objects have by themselves', () => {
    expect(bridgeErrorText(error('somethingNew'), 'az').what).toContain('somethingNew');
    expect(bridgeErrorText(error('toString'), 'az').what).toContain('toString');
    expect(bridgeErrorText(error('constructor'), 'en').todo).not.toBe('');
  });

  it('names papers in words', () => {
    const message = { az: 'coverLetter', en: 'coverLetter' };
    const words = refusalWords({ code: 'packageIncomplete', params: { papers: 'coverLetter, justification' }, message }, 'az');
    expect(words).toContain('müşayiət məktubu, əsaslandırma');
    expect(refusalWords({ code: 'fromANewerServer', message }, 'en')).toBe('coverLetter');
  });
});
