import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { convertValue, setSlotValue, useEditor } from '#editor';
import type { Value, ValueType } from '#engine';
import { TypeShape } from '#ui';
import { describeType } from '#wording';
import pill from './slot-pill.module.css';

const choices = [
  'number',
  'text',
  'boolean',
  'list',
  'object',
  'any',
] as const satisfies readonly ValueType[];

interface SlotTypeMenuProps {
  readonly name: string;
  readonly type: ValueType;
  readonly value: Value;
  readonly scenario: string;
}

/** Turns a starting value into one of another type, as far as it can be read as such. */
export function SlotTypeMenu({ name, type, value, scenario }: SlotTypeMenuProps) {
  const { documents } = useEditor();
  const shown = type === 'integer' ? 'number' : type;
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <button
          type="button"
          className={`${pill.pill} ${pill.menu}`}
          aria-label={`Type of ${name}: ${describeType(type)}`}
        >
          <TypeShape type={type} />
          <span className={pill.name}>{describeType(type)}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label aria-hidden="true">Type</Menu.Label>
        <Menu.RadioGroup
          value={shown}
          onChange={(next) => {
            const to = next as ValueType;
            documents.apply(setSlotValue(scenario, name, to === 'any' ? null : convertValue(value, to)));
          }}
        >
          {choices.map((choice) => (
            <Menu.RadioItem
              key={choice}
              value={choice}
              closeMenuOnClick
              rightSection={<TypeShape type={choice} />}
            >
              {choice === 'any' ? 'null' : describeType(choice)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
