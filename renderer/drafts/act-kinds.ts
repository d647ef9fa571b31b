import type { ActKind } from '../../shared/act/block.ts';
import type { Messages } from '../ui/language.tsx';

/** What the kinds of act are called. */
export const actKindMessages: Messages<Record<ActKind, string>> = {
  az: {
    constitutionalLaw: 'Konstitusiya Qanunu',
    law: 'Qanun',
    code: 'Məcəllə',
    decree: 'Prezidentin fərmanı',
    presidentialOrder: 'Prezidentin sərəncamı',
    cabinetDecision: 'Nazirlər Kabinetinin qərarı',
    cabinetOrder: 'Nazirlər Kabinetinin sərəncamı',
    agencyDecision: 'Qurumun normativ hüquqi aktı',
    statute: 'Əsasnamə',
    charter: 'Nizamnamə',
    rules: 'Qaydalar',
    instruction: 'Təlimat',
    other: 'Digər',
  },
  en: {
    constitutionalLaw: 'Constitutional Law',
    law: 'Law',
    code: 'Code',
    decree: 'Decree of the President',
    presidentialOrder: 'Order of the President',
    cabinetDecision: 'Decision of the Cabinet of Ministers',
    cabinetOrder: 'Order of the Cabinet of Ministers',
    agencyDecision: 'Normative act of an agency',
    statute: 'Statute',
    charter: 'Charter',
    rules: 'Rules',
    instruction: 'Instruction',
    other: 'Other',
  },
};
