import { useState } from 'react';
import { resultsFromJson } from '#document';
import { type Action, type Editor, EditorProvider } from '#editor';
import { OpeningProblem } from '#features/examples';
import { ReadOnlyBanner, SourceQuestion } from '#features/share';
import { decodeShare, type ShareOutcome } from '#sharing';
import { describeLinkFailure } from '#wording';
import { EditorScreen } from './editor-screen.tsx';
import { EmbedScreen } from './embed-screen.tsx';
import type { LinkEditors } from './link-editors.ts';
import { PlainScreen } from './plain-screen.tsx';
import type { LinkRoute } from './routes.ts';

interface LinkScreenProps {
  readonly route: LinkRoute;
  readonly links: LinkEditors;
  readonly actions: readonly Action[];
}

/** Another's workflow, beside one's own: it replaces nothing, and nothing of it runs by itself. */
export function LinkScreen({ route, links, actions }: LinkScreenProps) {
  if (route.kind === 'source') {
    return <SourceScreen key={route.src} src={route.src} links={links} actions={actions} />;
  }
  const { kind, payload } = route;
  return (
    <PayloadScreen key={`${kind}/${payload}`} route={{ kind, payload }} links={links} actions={actions} />
  );
}

interface PayloadScreenProps extends Omit<LinkScreenProps, 'route'> {
  readonly route: Extract<LinkRoute, { kind: 'share' | 'embed' }>;
}

function PayloadScreen({ route: { kind, payload }, links, actions }: PayloadScreenProps) {
  const [opened] = useState(() => openPayload(kind, payload, links));
  if (opened.kind !== 'editor') {
    return (
      <PlainScreen title="Not opened" example={undefined}>
        <OpeningProblem text={describeLinkFailure(opened)} />
      </PlainScreen>
    );
  }
  return (
    <EditorProvider value={opened.editor}>
      {kind === 'embed' ? (
        <EmbedScreen payload={payload} actions={actions} />
      ) : (
        <EditorScreen example={undefined} actions={actions} banner={<ReadOnlyBanner />} />
      )}
    </EditorProvider>
  );
}

type Opened =
  | { readonly kind: 'editor'; readonly editor: Editor }
  | Exclude<ShareOutcome, { kind: 'shared' }>;

function openPayload(kind: 'share' | 'embed', payload: string, links: LinkEditors): Opened {
  const address = `${kind}/${payload}`;
  const known = links.find(address);
  if (known !== undefined) return { kind: 'editor', editor: known };
  const outcome = decodeShare(payload);
  if (outcome.kind !== 'shared') return outcome;
  const { document } = outcome;
  // Results that cannot be read are as good as none: a run makes them.
  const results = outcome.results === undefined ? undefined : resultsFromJson(outcome.results);
  const as = kind === 'share' ? 'link' : 'embed';
  return { kind: 'editor', editor: links.open(address, { document, as, results }) };
}

interface SourceScreenProps extends Omit<LinkScreenProps, 'route'> {
  readonly src: string;
}

/** Asks before anything is fetched; what came is shown as a link's workflow is. */
function SourceScreen({ src, links, actions }: SourceScreenProps) {
  const address = `open/${src}`;
  const [editor, setEditor] = useState(() => links.find(address));
  if (editor === undefined) {
    return (
      <PlainScreen title="Open a workflow" example={undefined}>
        <SourceQuestion
          src={src}
          onOpen={(document) => setEditor(links.open(address, { document, as: 'link' }))}
        />
      </PlainScreen>
    );
  }
  return (
    <EditorProvider value={editor}>
      <EditorScreen example={undefined} actions={actions} banner={<ReadOnlyBanner src={src} />} />
    </EditorProvider>
  );
}
