import { IconCheck } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { Button, VisuallyHidden } from '#ui';
import { useCopied } from './use-copied.ts';

interface CopyButtonProps extends ComponentProps<typeof Button> {
  readonly text: string;
  /** The page may not write to the clipboard: what is to be copied by hand can be selected now. */
  readonly onDenied: () => void;
}

/** Says “Copied” for a moment; where copying is denied, how it is done by hand. */
export function CopyButton({ text, onDenied, icon, children, ...rest }: CopyButtonProps) {
  const { copied, copy } = useCopied();
  const done = copied === 'done';
  return (
    <>
      <Button
        {...rest}
        icon={done ? <IconCheck size={16} stroke={1.75} aria-hidden="true" /> : icon}
        onClick={() => copy(text, onDenied)}
      >
        {done ? 'Copied' : children}
      </Button>
      <VisuallyHidden>
        <span role="status">
          {done && 'Copied'}
          {copied === 'denied' && 'The page may not use the clipboard. The text is selected: press Ctrl C.'}
        </span>
      </VisuallyHidden>
    </>
  );
}
