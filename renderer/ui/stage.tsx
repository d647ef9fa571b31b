import { Badge, type BadgeProps } from '@fluentui/react-components';
import {
  ArchiveRegular, ArrowReplyRegular, CheckmarkCircleRegular, CheckmarkStarburstRegular, DocumentEditRegular, PeopleCheckmarkRegular,
  PeopleRegular, SendRegular, SignatureRegular,
} from '@fluentui/react-icons';
import type { Stage } from '../../shared/workflow/state.ts';
import { useTexts } from './language.tsx';
import { uiMessages } from './messages.ts';

const looks: Record<Stage, { color: NonNullable<BadgeProps['color']>; Icon: typeof SendRegular }> = {
  drafting: { color: 'subtle', Icon: DocumentEditRegular },
  inAgreement: { color: 'brand', Icon: PeopleRegular },
  agreed: { color: 'informative', Icon: PeopleCheckmarkRegular },
  inVisa: { color: 'brand', Icon: SignatureRegular },
  endorsed: { color: 'informative', Icon: CheckmarkStarburstRegular },
  submitted: { color: 'brand', Icon: SendRegular },
  registered: { color: 'brand', Icon: ArchiveRegular },
  accepted: { color: 'success', Icon: CheckmarkCircleRegular },
  returned: { color: 'warning', Icon: ArrowReplyRegular },
};

/** Where a draft stands. */
export function StageBadge({ stage }: { stage: Stage }) {
  const words = useTexts(uiMessages).stage;
  const { color, Icon } = looks[stage];
  return <Badge appearance="tint" color={color} shape="rounded" icon={<Icon />}>{words[stage]}</Badge>;
}
