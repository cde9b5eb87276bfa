import { describe, expect, test } from 'vitest';
import { createSessionStore, type DeviceStorage } from './session-store.ts';

function createDevice(saved?: string): DeviceStorage & { readonly saved: () => unknown } {
  let text: string | null = saved ?? null;
  return {
    getItem: () => text,
    setItem: (_key, value) => {
      text = value;
    },
    saved: () => JSON.parse(text ?? 'null'),
  };
}

test('panels, tab and rerun options are kept on the device, and nothing else is', () => {
  const device = createDevice();
  const first = createSessionStore('default', device);
  first.setPanel('bottom', { size: 260 });
  first.setPanel('bottom', { collapsed: true });
  first.showTab('log');
  first.setRerunOptions({ useExtracts: false });
  first.select({ kind: 'slot', name: 'k' });
  first.chooseScenario('other');
  expect(Object.keys(device.saved() as object)).toEqual([
    'bottomTab',
    'panels',
    'rerunOptions',
    'folds',
    'recentModels',
    'recentActions',
  ]);
  expect(createSessionStore('default', device).getState()).toMatchObject({
    bottomTab: 'log',
    panels: { left: { collapsed: false }, bottom: { collapsed: true, size: 260 } },
    rerunOptions: { useExtracts: false, populateExtracts: true, on: 'fresh' },
    selection: { kind: 'none' },
    scenario: 'default',
  });
});

test('the same words are announced as often as they are asked for', () => {
  const session = createSessionStore('default', undefined);
  session.announce('Undo');
  const { announcement } = session.getState();
  session.announce('Undo');
  expect(session.getState().announcement).toEqual({ text: 'Undo' });
  expect(session.getState().announcement).not.toBe(announcement);
});

test('one overlay lies over the editor at a time, and none when it is closed', () => {
  const session = createSessionStore('default', undefined);
  session.open({ kind: 'commands' });
  session.open({ kind: 'shortcuts' });
  expect(session.getState().overlay).toEqual({ kind: 'shortcuts' });
  session.close();
  expect(session.getState().overlay).toEqual({ kind: 'none' });
});

test('what is revealed is selected, and counted each time', () => {
  const session = createSessionStore('default', undefined);
  session.reveal({ kind: 'slot', name: 'k' });
  session.reveal({ kind: 'slot', name: 'k' });
  expect(session.getState()).toMatchObject({ selection: { kind: 'slot', name: 'k' }, reveals: 2 });
});

test('what is not kept writes nothing', () => {
  const device = createDevice();
  const session = createSessionStore('default', device);
  session.select({ kind: 'slot', name: 'k' });
  session.setMoving([{ kind: 'slot', id: 'k', position: [0, 0] }]);
  expect(device.saved()).toBeNull();
});

describe('a saved session that cannot be used', () => {
  test.each(['{', 'null', '[]', '"x"', '{"panels":{"left":1}}'])('%s is as if there were none', (text) => {
    expect(createSessionStore('default', createDevice(text)).getState()).toEqual(
      createSessionStore('default', undefined).getState(),
    );
  });

  test('loses only the keys that are not as they should be', () => {
    const { bottomTab, rerunOptions } = createSessionStore(
      'default',
      createDevice('{"bottomTab":"cache","rerunOptions":{"on":"nowhere"}}'),
    ).getState();
    expect(bottomTab).toBe('cache');
    expect(rerunOptions.on).toBe('fresh');
  });
});

test('a device that denies its storage changes nothing but that', () => {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const session = createSessionStore('default', { getItem: deny, setItem: deny });
  session.showTab('cache');
  expect(session.getState().bottomTab).toBe('cache');
});

test('what was chosen lately stands first, once, and not for ever', () => {
  const store = createSessionStore('default', undefined);
  for (const id of ['a', 'b', 'a']) store.noteAction(id);
  expect(store.getState().recentActions).toEqual(['a', 'b']);
  for (let number = 0; number < 20; number++) store.noteModel(`m${number}@1`);
  expect(store.getState().recentModels).toHaveLength(8);
  expect(store.getState().recentModels[0]).toBe('m19@1');
});

test('folding twice leaves all as it was', () => {
  const store = createSessionStore('default', undefined);
  store.toggleFold('examples');
  expect(store.getState().folds).toEqual(['examples']);
  store.toggleFold('examples');
  expect(store.getState().folds).toEqual([]);
});
