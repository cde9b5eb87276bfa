// The states that a step can be in, as the design names them: each has an icon, a colour and an outline of its own.
import {
  type Icon,
  IconAlertCircle,
  IconAlertTriangle,
  IconArrowsSplit2,
  IconBarrierBlock,
  IconCircle,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconFileImport,
  IconLink,
  IconLoader2,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
} from '@tabler/icons-react';

export type StatusName =
  | 'will-run'
  | 'will-skip'
  | 'may-skip'
  | 'will-fail'
  | 'not-run'
  | 'from-link'
  | 'from-file'
  | 'disabled'
  | 'queued'
  | 'running'
  | 'ran'
  | 'skipped'
  | 'failed'
  | 'blocked'
  | 'cancelled';

export const statusIcons: Readonly<Record<StatusName, Icon>> = {
  'will-run': IconPlayerPlay,
  'will-skip': IconPlayerSkipForward,
  'may-skip': IconArrowsSplit2,
  'will-fail': IconAlertTriangle,
  'not-run': IconCircle,
  'from-link': IconLink,
  'from-file': IconFileImport,
  disabled: IconCircleOff,
  queued: IconClock,
  running: IconLoader2,
  ran: IconCircleCheck,
  skipped: IconPlayerSkipForward,
  failed: IconAlertCircle,
  blocked: IconBarrierBlock,
  cancelled: IconPlayerStop,
};
