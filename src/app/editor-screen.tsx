import { memo, type ReactNode, useEffect, useState } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { type Action, ActionsProvider, AroundCanvas, useDocument, useEditor, useSession } from '#editor';
import { Canvas } from '#features/canvas';
import { SavedMark } from '#features/documents';
import { StartScreen, useStartOffered } from '#features/examples';
import { Inspector, ReplaceModelOverlay } from '#features/inspector';
import { RunPanel } from '#features/run-panel';
import { TopBar } from '#features/top-bar';
import { latePart, ReadOnlyProvider, VisuallyHidden } from '#ui';
import app from './app.module.css';
import { bottomHeightFor } from './bottom-height.ts';
import styles from './editor-screen.module.css';
import { LeftPanel, LeftRail } from './left-panel.tsx';
import { LiveRegions } from './live-regions.tsx';
import { Overlays } from './overlays.tsx';
import { useNarrow } from './use-narrow.ts';
import { useShortcuts } from './use-shortcuts.ts';

const Notices = latePart(async () => (await import('./notices.tsx')).Notices);

const TABS = 36; // px: what stays of the bottom panel when it is collapsed
const LEFT = { size: 240, min: 200, max: 400 }; // px
const INSPECTOR = { size: 312, min: 280, max: 560 }; // px

interface EditorScreenProps {
  /** Id of the example that this is. */
  readonly example: string | undefined;
  readonly actions: readonly Action[];
  /** What is to be known of the workflow, above the canvas. */
  readonly banner?: ReactNode;
}

// These stay as they are when only the address of the workflow becomes another one, as at the first edit of an example.
const topBar = (
  <AroundCanvas>
    <TopBar saved={<SavedMark />} />
  </AroundCanvas>
);
const inspectorPanel = (
  <AroundCanvas>
    <Inspector />
  </AroundCanvas>
);
const runPanel = (
  <AroundCanvas>
    <RunPanel />
  </AroundCanvas>
);
const speechAndOverlays = (
  <>
    <LiveRegions />
    <Overlays />
  </>
);

/** One open workflow: top bar, library and outline, canvas, run details, inspector. */
export function EditorScreen({ example, actions, banner }: EditorScreenProps) {
  const editor = useEditor();
  const { session } = editor;
  useShortcuts(editor, actions);
  const name = useDocument(({ current }) => current.name);
  useEffect(() => {
    window.document.title = `${name} · Slotflow`;
  }, [name]);
  const narrow = useNarrow();
  const left = useSession(({ panels }) => panels.left);
  const inspector = useSession(({ panels }) => panels.inspector);
  const [leftHandle, setLeftHandle] = useState<PanelImperativeHandle | null>(null);
  const [inspectorHandle, setInspectorHandle] = useState<PanelImperativeHandle | null>(null);
  const readOnly = useSession((state) => state.readOnly !== false);
  const railed = narrow || left.collapsed;

  const remember = (byPerson: boolean) => {
    if (!byPerson) return;
    if (leftHandle !== null) session.setPanel('left', { size: Math.round(leftHandle.getSize().inPixels) });
    if (inspectorHandle !== null) {
      session.setPanel('inspector', { size: Math.round(inspectorHandle.getSize().inPixels) });
    }
  };

  return (
    <ActionsProvider value={actions}>
      <div className={app.app}>
        <ReadOnlyProvider value={readOnly}>
          {topBar}
          <main className={styles.body}>
            <VisuallyHidden>
              <h1>{name}</h1>
            </VisuallyHidden>
            {railed && <LeftRail example={example} canExpand={!narrow} />}
            <Group
              orientation="horizontal"
              className={styles.group}
              onLayoutChanged={(_, { isUserInteraction }) => remember(isUserInteraction)}
            >
              {!railed && (
                <>
                  <Panel
                    id="left"
                    className={styles.apart}
                    panelRef={setLeftHandle}
                    defaultSize={left.size ?? LEFT.size}
                    minSize={LEFT.min}
                    maxSize={LEFT.max}
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    <LeftPanel example={example} />
                  </Panel>
                  <Separator className={styles.upright} aria-label="Resize the left panel" />
                </>
              )}
              <Panel id="center" minSize={320}>
                <Center banner={banner} />
              </Panel>
              {!inspector.collapsed && (
                <>
                  <Separator className={styles.upright} aria-label="Resize the inspector" />
                  <Panel
                    id="inspector"
                    className={styles.apart}
                    panelRef={setInspectorHandle}
                    defaultSize={inspector.size ?? INSPECTOR.size}
                    minSize={INSPECTOR.min}
                    maxSize={INSPECTOR.max}
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    {inspectorPanel}
                  </Panel>
                </>
              )}
            </Group>
            <ReplaceModelOverlay />
            <div id="overlays" />
          </main>
        </ReadOnlyProvider>
        {speechAndOverlays}
      </div>
    </ActionsProvider>
  );
}

/** The canvas, and below it what happened. */
const Center = memo(function Center({ banner }: Pick<EditorScreenProps, 'banner'>) {
  const start = useStartOffered();
  const { session, documents } = useEditor();
  const bottom = useSession(({ panels }) => panels.bottom);
  const [handle, setHandle] = useState<PanelImperativeHandle | null>(null);
  // Looked at once: a panel that grew with each step would move under the pointer.
  const [fitting] = useState(() => bottomHeightFor(documents.getState().current.workflow.steps.length));
  const size = bottom.size ?? fitting;

  useEffect(() => {
    if (handle === null || handle.isCollapsed() === bottom.collapsed) return;
    if (bottom.collapsed) handle.collapse();
    else handle.resize(size);
  }, [handle, bottom.collapsed, size]);

  const remember = (byPerson: boolean) => {
    if (!byPerson || handle === null) return;
    if (handle.isCollapsed()) session.setPanel('bottom', { collapsed: true });
    else session.setPanel('bottom', { collapsed: false, size: Math.round(handle.getSize().inPixels) });
  };

  return (
    <Group
      orientation="vertical"
      className={styles.group}
      onLayoutChanged={(_, { isUserInteraction }) => remember(isUserInteraction)}
    >
      <Panel id="canvas" minSize={120}>
        <div className={styles.upper}>
          {banner}
          <section className={styles.canvas} aria-label="Workflow">
            <Canvas />
            {start && banner === undefined && <StartScreen />}
            <Notices />
          </section>
        </div>
      </Panel>
      <Separator className={styles.level} aria-label="Resize the run details" />
      <Panel
        id="bottom"
        className={styles.apart}
        panelRef={setHandle}
        collapsible
        collapsedSize={TABS}
        defaultSize={bottom.collapsed ? TABS : size}
        minSize={96}
        maxSize="60%"
        groupResizeBehavior="preserve-pixel-size"
      >
        {runPanel}
      </Panel>
    </Group>
  );
});
