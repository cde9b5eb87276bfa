import { type Action, type Editor, EditorProvider } from '#editor';
import { SavingProvider } from '#features/documents';
import { OpeningProblem } from '#features/examples';
import { lazyPart } from '#ui';
import styles from './app.module.css';
import { EditorScreen } from './editor-screen.tsx';
import type { LinkEditors } from './link-editors.ts';
import type { OpenedEditors } from './opened-editors.ts';
import type { OwnDocuments } from './own-documents.ts';
import { PlainScreen } from './plain-screen.tsx';
import { type OwnRoute, useRoute } from './routes.ts';
import { useOpening } from './use-opening.ts';

const LinkScreen = lazyPart(async () => (await import('./link-screen.tsx')).LinkScreen);

const LibraryScreen = lazyPart(async () => (await import('./library-screen.tsx')).LibraryScreen);

interface AppProps {
  readonly editors: OpenedEditors;
  readonly links: LinkEditors;
  readonly own: OwnDocuments;
  readonly actions: readonly Action[];
}

/** Shows what the address names. Opening never runs anything. */
export function App({ editors, own, links, actions }: AppProps) {
  const route = useRoute();
  switch (route.kind) {
    case 'share':
    case 'embed':
    case 'source':
      return <LinkScreen route={route} links={links} actions={actions} />;
    case 'library':
      return <LibraryScreen own={own} />;
    default:
      return <OwnScreen route={route} editors={editors} own={own} actions={actions} />;
  }
}

interface OwnScreenProps extends Pick<AppProps, 'editors' | 'own' | 'actions'> {
  readonly route: OwnRoute;
}

function OwnScreen({ route, editors, own, actions }: OwnScreenProps) {
  const opening = useOpening(route, editors, own);
  const example = route.kind === 'example' ? route.id : undefined;
  switch (opening.kind) {
    case 'editor':
      return (
        <EditorProvider key={keyOf(opening.editor)} value={opening.editor}>
          <SavingProvider value={own.savingOf(opening.editor)}>
            <EditorScreen example={example} actions={actions} />
          </SavingProvider>
        </EditorProvider>
      );
    case 'opening':
      return (
        <PlainScreen title="Opening" example={example}>
          <p className={styles.loading} role="status">
            Opening {opening.name} …
          </p>
        </PlainScreen>
      );
    case 'problem':
      return (
        <PlainScreen title={opening.title} example={example}>
          <OpeningProblem text={opening.text} onRetry={opening.retry} onDownload={opening.download} />
        </PlainScreen>
      );
  }
}

const keys = new WeakMap<Editor, number>();
let lastKey = 0;

/** Another one for each editor: the screen stays when only the address of what it shows becomes another one. */
function keyOf(editor: Editor): number {
  const known = keys.get(editor);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(editor, lastKey);
  return lastKey;
}
