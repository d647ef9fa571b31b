import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { docxRefusals } from '../../shared/formats/docx/messages.ts';
import { useTexts } from '../ui/language.tsx';
import type { FileRefusal } from './act-file.ts';
import { draftsMessages } from './messages.ts';

/** Why a file could not be made a draft, and what can be done. */
export function FileProblem({ refusal }: { refusal: FileRefusal }) {
  const texts = useTexts(draftsMessages);
  const docx = useTexts(docxRefusals);
  const said = refusal.format === 'text' ? texts.fileErrors[refusal.code] : refusal.format === 'docx' ? docx[refusal.code] : texts.xmlErrors[refusal.code];
  return <MessageBar intent="error" layout="multiline"><MessageBarBody>{said}</MessageBarBody></MessageBar>;
}
