// The browser's composition: starts the engine worker, hands it the step models, mounts the features.
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { createStepLibrary, type WorkflowDocument } from '#document';
import {
  createEditor,
  deviceStorage,
  type Editor,
  type EditorMemory,
  type Host,
  HostProvider,
  memoryOfLink,
} from '#editor';
import { createFileDesk, createSavedFiles, FileDeskView } from '#features/files';
import { stepModels } from '#steps';
import { afterPaint, atFirstInput, UiProvider } from '#ui';
import { describeReadOnly, describeRunsElsewhere } from '#wording';
import { createActions } from './actions.ts';
import { App } from './app.tsx';
import { AppNotices } from './app-notices.tsx';
import { freshDocumentId } from './document-id.ts';
import { ErrorScreen } from './error-screen.tsx';
import { createKeepDocument } from './keep-document.ts';
import { createLateEngineClient } from './late-engine-client.ts';
import { createLinkEditors } from './link-editors.ts';
import { createOpenedEditors } from './opened-editors.ts';
import { createOwnDocuments } from './own-documents.ts';
import { createQueryClient } from './query-client.ts';
import { createUpdates } from './updates.ts';

const library = createStepLibrary(stepModels);
const storage = deviceStorage();
const newEngine = () =>
  createLateEngineClient(async () => {
    const { createEngine } = await import('./engine.ts');
    return createEngine();
  }, atFirstInput);
function createOwnEditor(document: WorkflowDocument, memory: EditorMemory | undefined): Editor {
  const turn = { take: () => own.takeTurn(editor), refusal: describeRunsElsewhere() };
  const editor = createEditor({ document, library, memory, engine: newEngine(), storage, turn, afterPaint });
  return editor;
}
const editors = createOpenedEditors(
  (document, memory) => createOwnEditor(document, memory),
  (editor, route) => own.watch(editor, route),
);
const links = createLinkEditors(({ document, as, results }) =>
  createEditor({
    document,
    library,
    memory: memoryOfLink(document, library, results),
    engine: newEngine(),
    afterPaint,
    storage: as === 'link' ? storage : undefined, // another page's panels are not the person's
    readOnly: { as, refusal: describeReadOnly(as).refusal },
  }),
);
const files = createSavedFiles((editor, file) => own.keepFile(editor, file));
const own = createOwnDocuments({
  editors,
  files,
  load: async () => {
    const { createSaving } = await import('./saving/saving.ts');
    return createSaving({
      library,
      editorOf: (id) => editors.find({ kind: 'document', id }),
      forget: (id) => own.forget(id),
      freshId: freshDocumentId,
      keep: (document) => void own.keep(document),
    });
  },
  whenLikely: atFirstInput,
  afterPaint,
});
const updates = createUpdates();
const host: Host = { keepDocument: createKeepDocument(own) };
const desk = createFileDesk(host, library, files);
const actions = createActions(editors, desk);

const root = window.document.getElementById('root');
if (root === null) throw new Error('The page has no place for the editor.');
createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <ErrorBoundary FallbackComponent={ErrorScreen}>
        <QueryClientProvider client={createQueryClient()}>
          <HostProvider value={host}>
            <App editors={editors} own={own} links={links} actions={actions} />
            <FileDeskView desk={desk} />
          </HostProvider>
        </QueryClientProvider>
      </ErrorBoundary>
      <AppNotices updates={updates} />
    </UiProvider>
  </StrictMode>,
);
