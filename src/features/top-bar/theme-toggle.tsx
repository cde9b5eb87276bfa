import { useComputedColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { IconButton, switchTheme } from '#ui';

/** Follows the system until it is clicked for the first time; Mantine keeps the choice. */
export function ThemeToggle() {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'light' ? 'dark' : 'light';
  const Icon = scheme === 'light' ? IconMoon : IconSun;
  return (
    <IconButton label={`Switch to ${other} theme`} onClick={switchTheme}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </IconButton>
  );
}
