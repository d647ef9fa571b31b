import type { PaperKind } from '../../shared/protocol/primitives.ts';
import type { Messages } from './language.tsx';

/** What the papers of a package are called (L 48.2). */
export const paperKindMessages: Messages<Record<PaperKind, string>> = {
  az: {
    coverLetter: 'müşayiət məktubu',
    conformityCertificate: 'uyğunluq arayışı',
    justification: 'əsaslandırma',
    expertOpinion: 'ekspert rəyi',
    comparativeTable: 'müqayisəli cədvəl',
    order: 'tapşırığın surəti',
    other: 'digər sənəd',
  },
  en: {
    coverLetter: 'cover letter',
    conformityCertificate: 'conformity certificate',
    justification: 'justification',
    expertOpinion: 'expert opinion',
    comparativeTable: 'comparative table',
    order: 'copy of the order',
    other: 'other paper',
  },
};
