import type { Bridge, BridgeAnswer, DemoPerson } from '../../shared/protocol/bridge.ts';
import { compareAz, foldAz } from '../../shared/act/collation.ts';

/** Signs in with the test card of a person of the test environment. */
export async function signInAs(bridge: Bridge, person: DemoPerson): Promise<BridgeAnswer<'session.signIn'>> {
  const cards = await bridge.request('cards.list', {});
  if (!cards.ok) return cards;
  const card = cards.value.find((one) => one.label === person.cardLabel);
  if (!card) return { ok: false, error: { code: 'noCard', message: `no test card ${person.cardLabel}` } };
  return bridge.request('session.signIn', { cardId: card.id, pin: person.pin });
}

export interface DemoGroup { agencyId: string; agencyName: string; people: DemoPerson[] }

/** People whose name, agency or role holds every word of the query, grouped by agency, in Azerbaijani order. */
export function demoGroups(people: readonly DemoPerson[], query: string, roleName: (role: string) => string): DemoGroup[] {
  const words = foldAz(query).split(' ').filter(Boolean);
  const groups = new Map<string, DemoGroup>();
  for (const person of people) {
    const text = foldAz(`${person.name} ${person.agencyName} ${roleName(person.role)}`);
    if (!words.every((word) => text.includes(word))) continue;
    const group = groups.get(person.agencyId) ?? { agencyId: person.agencyId, agencyName: person.agencyName, people: [] };
    group.people.push(person);
    groups.set(person.agencyId, group);
  }
  const rank = (person: DemoPerson) => (person.role === 'head' ? `0${person.name}` : `1${person.name}`);
  for (const group of groups.values()) group.people.sort((a, b) => compareAz(rank(a), rank(b)));
  return [...groups.values()].sort((a, b) => compareAz(a.agencyName, b.agencyName));
}
