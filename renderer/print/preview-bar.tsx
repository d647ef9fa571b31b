import { Button, Dropdown, MessageBar, MessageBarBody, MessageBarTitle, Option, SpinButton, Text, Toolbar, Tooltip, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular, ZoomInRegular, ZoomOutRegular } from '@fluentui/react-icons';
import { useTexts } from '../ui/language.tsx';
import { printMessages } from './messages.ts';
import type { Printing } from './use-printing.ts';
import { nextZoom, type Zoom, zooms } from './zoom.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', padding: 0 },
  group: { display: 'flex', alignItems: 'center', gap: '4px' },
  page: { width: '80px' },
  zoom: { minWidth: '168px' },
  end: { marginInlineStart: 'auto' },
});

/** Which page, how large, and what is done with it. */
export function PreviewBar({ page, pages, zoom, percent, printing, onPage, onZoom, onSave }: {
  page: number; pages: number; zoom: Zoom; percent: number; printing: Printing;
  onPage: (page: number) => void; onZoom: (zoom: Zoom) => void; onSave: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  const nameOf = (one: Zoom) => (one === 'width' ? texts.pageWidth : one === 'whole' ? texts.wholePage : texts.percent(one));
  return (
    <>
      <Toolbar className={styles.bar} aria-label={texts.preview}>
        <div className={styles.group}>
          <SpinButton
            className={styles.page} aria-label={texts.page} min={1} max={pages} value={page}
            onChange={(_, { value, displayValue }) => {
              const number = value ?? Number(displayValue);
              if (Number.isInteger(number)) onPage(number);
            }}
          />
          <Text size={300}>{texts.ofPages(pages)}</Text>
        </div>
        <div className={styles.group}>
          <Tooltip content={texts.zoomOut} relationship="label">
            <Button appearance="subtle" icon={<ZoomOutRegular />} onClick={() => onZoom(nextZoom(percent, -1))} />
          </Tooltip>
          <Dropdown
            className={styles.zoom} aria-label={texts.zoom} value={nameOf(zoom)} selectedOptions={[String(zoom)]}
            onOptionSelect={(_, { optionValue }) => onZoom(zooms.find((one) => String(one) === optionValue) ?? zoom)}
          >
            {zooms.map((one) => <Option key={one} value={String(one)}>{nameOf(one)}</Option>)}
          </Dropdown>
          <Tooltip content={texts.zoomIn} relationship="label">
            <Button appearance="subtle" icon={<ZoomInRegular />} onClick={() => onZoom(nextZoom(percent, 1))} />
          </Tooltip>
        </div>
        <div className={mergeClasses(styles.group, styles.end)}>
          {printing.page !== null && <Text size={300} role="status">{texts.preparing(printing.page, pages)}</Text>}
          {printing.page !== null && <Button onClick={printing.cancel}>{texts.cancel}</Button>}
          <Button icon={<ArrowDownloadRegular />} onClick={onSave}>{texts.save}</Button>
          <Button appearance="primary" icon={<PrintRegular />} disabledFocusable={printing.page !== null} onClick={printing.start}>{texts.print}</Button>
        </div>
      </Toolbar>
      {printing.failed && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody><MessageBarTitle>{texts.notPrinted}</MessageBarTitle>{texts.notPrintedHint}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
