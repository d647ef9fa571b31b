import { useEffect, useState } from 'react';
import { Avatar, Tooltip, makeStyles } from '@fluentui/react-components';
import { coloursOf, type ActEditorHandle } from '../editor/index.ts';
import { joinPresence, type Peer } from '../sync/presence.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { initials } from '../ui/initials.ts';
import { useTexts } from '../ui/language.tsx';
import { draftMessages } from './draft-messages.ts';

/** Somebody else who has the draft open now. */
export interface PersonHere {
  employeeId: string;
  name: string;
}

const nobody: readonly PersonHere[] = [];

/** Says that the draft is open here while `isOpen`, shows the carets of others in the editor, and tells who they are. */
export function usePresence(draftId: string, isOpen: boolean, editor: ActEditorHandle | null): readonly PersonHere[] {
  const { bridge } = useClient();
  const ownId = useSnapshot().session.employee.id;
  const [people, setPeople] = useState(nobody);
  useEffect(() => {
    if (!isOpen || !editor) return undefined;
    const presence = joinPresence(bridge, draftId);
    const show = () => {
      const others = presence.peers().filter(({ employeeId }) => employeeId !== ownId);
      const colours = coloursOf(others.map(({ employeeId }) => employeeId));
      // Carets move often: they are drawn past React, which only hears of people who come and go.
      editor.showPeers(others.map(({ id, employeeId, name, selection }) => ({ id, name, selection, colour: colours.get(employeeId)! })));
      setPeople((before) => (isSame(before, others) ? before : distinct(others)));
    };
    const endPeers = presence.subscribe(show);
    const moved = () => presence.moved(() => editor.selectionForOthers());
    moved();
    const endMoves = editor.onSelection(moved);
    return () => {
      endMoves();
      endPeers();
      presence.leave();
      editor.showPeers([]);
      setPeople(nobody);
    };
  }, [bridge, draftId, isOpen, editor, ownId]);
  return people;
}

function distinct(peers: readonly Peer[]): PersonHere[] {
  return [...new Map(peers.map(({ employeeId, name }) => [employeeId, { employeeId, name }])).values()];
}

function isSame(people: readonly PersonHere[], peers: readonly Peer[]): boolean {
  const now = distinct(peers);
  return now.length === people.length && now.every(({ employeeId }, i) => employeeId === people[i]!.employeeId);
}

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0, padding: 0, listStyleType: 'none', flexShrink: 0 },
});

/** So many are shown one by one. */
const shownFaces = 4;

/** Who else has the draft open now, in the colours of their carets. */
export function PeopleHere({ people }: { people: readonly PersonHere[] }) {
  const texts = useTexts(draftMessages);
  const styles = useStyles();
  if (people.length === 0) return null;
  const colours = coloursOf(people.map(({ employeeId }) => employeeId));
  const more = people.slice(shownFaces);
  return (
    <ul className={styles.root} aria-label={texts.alsoHere}>
      {people.slice(0, shownFaces).map(({ employeeId, name }) => (
        <li key={employeeId}>
          <Tooltip content={texts.isHere(name)} relationship="label">
            <Avatar size={28} initials={initials(name)} color={colours.get(employeeId)!} tabIndex={0} />
          </Tooltip>
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Tooltip content={more.map(({ name }) => name).join(', ')} relationship="label">
            <Avatar size={28} initials={`+${more.length}`} color="neutral" tabIndex={0} />
          </Tooltip>
        </li>
      )}
    </ul>
  );
}
