import { Button, Caption1, Dropdown, Field, Option, Text, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { BranchCompareRegular, HistoryRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { readAct } from '../../shared/act/text.ts';
import { versionOf } from '../../shared/act/version.ts';
import type { DraftView } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { versionsMessages } from './messages.ts';
import { useVersion, type VersionReading } from './use-version.ts';
import { CompareDialog, VersionDialog } from './version-dialogs.tsx';
import { frozenVersions, type FrozenVersion } from './version-list.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex', flexDirection: 'column', gap: '4px', paddingBlock: '12px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  compare: { display: 'flex', flexDirection: 'column', gap: '8px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  dropdown: { minWidth: 0 },
});

const CURRENT = 'current';

/** The frozen versions of a draft: read one, compare two, or one with the text as it stands. */
export function VersionsPanel({ draft, doc }: { draft: DraftView; doc: Y.Doc | null }) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const versions = frozenVersions(draft.state);
  const [opened, setOpened] = useState<FrozenVersion | null>(null);
  const [pair, setPair] = useState<[string, string] | null>(null);

  if (versions.length === 0) return <EmptyState icon={HistoryRegular} title={texts.empty} body={texts.emptyHint} />;
  return (
    <div className={styles.root}>
      <CompareForm versions={versions} withCurrent={doc !== null} onCompare={(before, after) => setPair([before, after])} />
      <ul className={styles.list} aria-label={texts.title}>
        {versions.map((one) => (
          <li key={one.version.textSha256} className={styles.row}>
            <div className={styles.line}>
              <Text size={300} weight="semibold">{texts.number(one.version.number)}</Text>
              <Button size="small" aria-label={texts.openNamed(one.version.number)} onClick={() => setOpened(one)} {...restore}>{texts.open}</Button>
            </div>
            {one.uses.map((use) => (
              <Caption1 key={use.for + use.at} className={styles.quiet}>
                {use.for === 'round' ? texts.forRound : use.for === 'visa' ? texts.forVisa : texts.forSubmission} · {dateTime(use.at)}
              </Caption1>
            ))}
            <Fingerprint sha256={one.version.textSha256} short />
          </li>
        ))}
      </ul>
      {opened && (
        <VersionDialog sha256={opened.version.textSha256} title={texts.number(opened.version.number)} onClose={() => setOpened(null)} />
      )}
      {pair && <Comparison pair={pair} versions={versions} doc={doc} onClose={() => setPair(null)} />}
    </div>
  );
}

function CompareForm({ versions, withCurrent, onCompare }: {
  versions: FrozenVersion[]; withCurrent: boolean; onCompare: (before: string, after: string) => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const options = [
    ...(withCurrent ? [{ id: CURRENT, name: texts.current }] : []),
    ...versions.map(({ version }) => ({ id: version.textSha256, name: texts.number(version.number) })),
  ];
  const [after, setAfter] = useState(options[0]!.id);
  const [before, setBefore] = useState(options[1]?.id ?? options[0]!.id);
  const nameOf = (id: string) => options.find((one) => one.id === id)?.name ?? '';
  if (options.length < 2) return null;
  const choice = (label: string, value: string, choose: (id: string) => void) => (
    <Field label={label} size="small">
      <Dropdown
        size="small" className={styles.dropdown} value={nameOf(value)} selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => choose(optionValue ?? value)}
      >
        {options.map((one) => <Option key={one.id} value={one.id}>{one.name}</Option>)}
      </Dropdown>
    </Field>
  );
  return (
    <div className={styles.compare}>
      <div className={styles.pair}>
        {choice(texts.older, before, setBefore)}
        {choice(texts.newer, after, setAfter)}
      </div>
      <Button icon={<BranchCompareRegular />} disabled={before === after} onClick={() => onCompare(before, after)} {...restore}>{texts.compare}</Button>
    </div>
  );
}

function Comparison({ pair, versions, doc, onClose }: {
  pair: [string, string]; versions: FrozenVersion[]; doc: Y.Doc | null; onClose: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const nameOf = (id: string) => {
    const found = versions.find(({ version }) => version.textSha256 === id);
    return found ? texts.number(found.version.number) : texts.current;
  };
  const before = useEither(pair[0], doc);
  const after = useEither(pair[1], doc);
  return <CompareDialog before={{ name: nameOf(pair[0]), reading: before }} after={{ name: nameOf(pair[1]), reading: after }} onClose={onClose} />;
}

/** A frozen version, or the text as it stood when the comparison was opened. */
function useEither(id: string, doc: Y.Doc | null): VersionReading {
  const frozen = useVersion(id === CURRENT ? null : id);
  const now = useMemo(() => (id === CURRENT && doc ? versionOf(readAct(doc)) : null), [id, doc]);
  if (id !== CURRENT) return frozen;
  return now ? { status: 'ready', version: now } : { status: 'loading', version: null };
}
