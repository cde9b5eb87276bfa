import { IconTool } from '@tabler/icons-react';
import { applyMend, type EditorMend, useEditor, useNames } from '#editor';
import { Button, useReadOnly } from '#ui';
import { describeMend } from '#wording';
import { CardFoot } from './card.tsx';

interface MendButtonsProps {
  readonly mends: readonly EditorMend[];
  /** The first one is the way to go on from here. */
  readonly filled?: boolean;
}

/** What would mend it, best first. Each button carries its mend out, or goes where a person can. */
export function MendButtons({ mends, filled = false }: MendButtonsProps) {
  const editor = useEditor();
  const names = useNames();
  if (useReadOnly() || mends.length === 0) return null;
  return (
    <CardFoot>
      {mends.map((mend, at) => {
        const label = describeMend(mend, names);
        return (
          <Button
            key={label}
            size="small"
            variant={filled && at === 0 ? 'primary' : 'outline'}
            icon={<IconTool size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => applyMend(editor, mend)}
          >
            {label}
          </Button>
        );
      })}
    </CardFoot>
  );
}
