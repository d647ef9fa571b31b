import { Button, Dropdown, Field, Option, OptionGroup, Text, Tooltip, makeStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { readAct } from '../../shared/act/text.ts';
import { versionOf } from '../../shared/act/version.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { CompareView, type CompareHandle } from './compare-view.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { versionsMessages } from './messages.ts';
import { useVersion, type VersionReading } from './use-version.ts';
import { VersionProblem } from './version-dialogs.tsx';
import type { ListedVersion } from './version-list.ts';
import { nameOf } from './version-names.ts';

const useStyles = makeStyles({
  sides: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)', columnGap: '8px', alignItems: 'end', paddingBottom: '8px' },
  dropdown: { minWidth: 0 },
  same: { paddingBlock: '24px' },
});

/** The key of the text as it stands, beside those of versions. */
export const CURRENT = 'current';

/** Any two versions, or one and the text as it stands, compared; both are chosen freely. */
export function CompareDialog({ versions, doc, first, second, onClose }: {
  versions: readonly ListedVersion[];
  doc: Y.Doc | null;
  /** Keys of what is compared at first, the earlier one first. */
  first: string;
  second: string;
  onClose: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const [[earlier, later], setPair] = useState([first, second]);
  const view = useRef<CompareHandle>(null);
  const before = useEither(earlier, versions, doc);
  const after = useEither(later, versions, doc);
  const wordsOf = (key: string) => {
    const found = versions.find((one) => one.key === key);
    return found ? nameOf(found, texts) : texts.current;
  };
  const choice = (label: string, value: string, choose: (key: string) => void) => (
    <Field label={label} size="small">
      <Dropdown
        size="small" className={styles.dropdown} value={wordsOf(value)} selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => choose(optionValue ?? value)}
      >
        {doc && <Option value={CURRENT}>{texts.current}</Option>}
        {([[texts.named, versions.filter(({ saved }) => saved)], [texts.title, versions.filter(({ frozen }) => frozen)]] as const).map(([title, all]) => all.length > 0 && (
          <OptionGroup key={title} label={title}>
            {all.map((one) => <Option key={one.key} value={one.key} text={nameOf(one, texts)}>{`${nameOf(one, texts)} · ${dateTime(one.at)}`}</Option>)}
          </OptionGroup>
        ))}
      </Dropdown>
    </Field>
  );
  return (
    <DialogFrame
      title={texts.compareTitle} fills onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        view.current?.go(event.shiftKey ? -1 : 1);
      }}
    >
      <div className={styles.sides}>
        {choice(texts.older, earlier!, (key) => setPair([key, later!]))}
        <Tooltip content={texts.swap} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowSwapRegular />} onClick={() => setPair([later!, earlier!])} />
        </Tooltip>
        {choice(texts.newer, later!, (key) => setPair([earlier!, key]))}
      </div>
      {earlier === later ? <Text className={styles.same}>{texts.chooseTwo}</Text> : (
        <>
          <VersionProblem reading={before} />
          {before.status !== after.status && <VersionProblem reading={after} />}
          {before.version && after.version && <CompareView ref={view} key={`${earlier} ${later}`} before={before.version} after={after.version} />}
        </>
      )}
    </DialogFrame>
  );
}

/** A version, or the text as it stood when it was chosen. */
function useEither(key: string, versions: readonly ListedVersion[], doc: Y.Doc | null): VersionReading {
  const kept = useVersion(versions.find((one) => one.key === key)?.textSha256 ?? null);
  const now = useMemo(() => (key === CURRENT && doc ? versionOf(readAct(doc)) : null), [key, doc]);
  if (key !== CURRENT) return kept;
  return now ? { status: 'ready', version: now } : { status: 'missing', version: null };
}
