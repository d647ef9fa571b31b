import { describe, expect, it } from 'vitest';
import { Command } from '../protocol/commands.ts';
import { LIMITS } from '../protocol/primitives.ts';
import { stageOf, versionsOf } from './state.ts';
import { at, created, drafter, hash, inAgreement, inVisa, outcome, person, uuid, type History } from './testing.ts';

const save = (over: Record<string, unknown> = {}): Command =>
  ({ type: 'version.save', draftId: uuid(1), versionId: uuid(70), textSha256: hash('a'), name: 'Nazirin qeydlərindən əvvəl', ...over } as Command);
const rename = (over: Record<string, unknown> = {}): Command =>
  ({ type: 'version.rename', draftId: uuid(1), versionId: uuid(70), name: 'Nazirin qeydlərindən sonra', ...over } as Command);
const saved = (): History => {
  const history = created();
  history.tell(drafter, 1, save());
  return history;
};

describe('a version with a name', () => {
  it.each<[string, () => History, Command, string]>([
    ['at any time', created, save(), 'VersionSaved'],
    ['while agencies are answering', inAgreement, save(), 'VersionSaved'],
    ['while visas are asked for', inVisa, save(), 'VersionSaved'],
    ['with an id that is taken', saved, save({ name: 'başqa' }), 'versionExists'],
    ['with a name that another has', saved, save({ versionId: uuid(71) }), 'VersionSaved'],
    ['with a name of nothing to be seen', created, save({ name: ' \u200b ' }), 'versionNameMissing'],
    ['renamed', saved, rename(), 'VersionRenamed'],
    ['renamed to nothing', saved, rename({ name: '' }), 'versionNameMissing'],
    ['renamed where there is none', created, rename(), 'versionUnknown'],
  ])('%s', (_, history, command, expected) => {
    expect(outcome(history().tell(drafter, 2, command))).toBe(expected);
  });

  it('is the lead agency’s to save', () => {
    expect(outcome(inAgreement().tell(person('finance'), 2, save()))).toBe('leadOnly');
  });

  it('says who saved it and when, and changes neither stage nor numbers of frozen versions', () => {
    const history = saved();
    history.tell(person('justice'), 5, rename());
    expect(history.state.savedVersions).toEqual([{
      versionId: uuid(70), textSha256: hash('a'), name: 'Nazirin qeydlərindən sonra', savedAt: at(1).toISOString(), savedBy: 'justice drafter',
    }]);
    expect(stageOf(history.state)).toBe('drafting');
    expect(versionsOf(history.state)).toEqual([]);
  });

  it('is one of at most so many', () => {
    const history = saved();
    const [event] = history.events.slice(-1);
    for (let n = 1; n < LIMITS.savedVersions; n++) history.events.push({ ...event!, seq: history.events.length + 1, data: { version: { versionId: uuid(1000 + n), name: 'x', textSha256: hash('a') } } } as typeof event & object);
    expect(outcome(history.tell(drafter, 9, save({ versionId: uuid(5000) })))).toBe('tooManyVersions');
  });

  it.each([['no hash', { textSha256: 'x' }], ['a name too long', { name: 'a'.repeat(LIMITS.versionName + 1) }], ['a field too many', { number: 1 }]])('with %s cannot even be asked for', (_, over) => {
    expect(Command.safeParse(save(over)).success).toBe(false);
  });
});
