import { administrativeRegulation } from './administrative-regulation.ts';
import { agencyDecision } from './agency-decision.ts';
import { amendingCabinetDecision } from './amending-cabinet-decision.ts';
import { amendingLaw } from './amending-law.ts';
import { approvingLaw } from './approving-law.ts';
import { cabinetDecision } from './cabinet-decision.ts';
import { cabinetOrder } from './cabinet-order.ts';
import { charter } from './charter.ts';
import { code } from './code.ts';
import { constitutionalLaw } from './constitutional-law.ts';
import { decree } from './decree.ts';
import { instruction } from './instruction.ts';
import { law } from './law.ts';
import { presidentialOrder } from './presidential-order.ts';
import { rules } from './rules.ts';
import { statute } from './statute.ts';
import type { Template } from './template.ts';

export { actFrom, type Template } from './template.ts';

/** Every template, from the act of most weight to that of least. */
export const templates: readonly Template[] = [
  constitutionalLaw, law, amendingLaw, approvingLaw, code, decree, presidentialOrder,
  cabinetDecision, amendingCabinetDecision, cabinetOrder, agencyDecision, statute, charter, rules, instruction, administrativeRegulation,
];
