import { useQuery } from '@tanstack/react-query';
import { emptyDocument, fileNameOf } from '#document';
import type { Editor } from '#editor';
import { exampleQuery } from '#features/examples';
import { saveFile } from '#ui';
import {
  describeMissingDocument,
  describeOpening,
  describeStorageTrouble,
  describeUnknownAddress,
  type OpeningText,
} from '#wording';
import type { OpenedEditors } from './opened-editors.ts';
import type { OwnDocuments, OwnOutcome } from './own-documents.ts';
import type { OwnRoute } from './routes.ts';

export type Opening =
  | { readonly kind: 'editor'; readonly editor: Editor }
  | { readonly kind: 'opening'; readonly name: string }
  | OpeningFault;

interface OpeningFault {
  readonly kind: 'problem';
  /** For the browser's tab. */
  readonly title: string;
  readonly text: OpeningText;
  readonly retry?: (() => void) | undefined;
  /** Hands out what is stored as it is. */
  readonly download?: () => void;
}

/** The editor of what the address names, made when it is first asked for. */
export function useOpening(route: OwnRoute, editors: OpenedEditors, own: OwnDocuments): Opening {
  const example = route.kind === 'example' ? route.id : '';
  const { data: outcome, refetch } = useQuery({ ...exampleQuery(example), enabled: example !== '' });
  const id = route.kind === 'document' ? route.id : '';
  const stored = useQuery({
    queryKey: ['document', id],
    queryFn: () => own.open(id),
    enabled: id !== '',
    gcTime: 0, // its editor is kept elsewhere, and what went wrong is tried again
  });
  if (route.kind === 'unknown') return problem('Nothing here', describeUnknownAddress(route.address));
  const editor = editors.find(route);
  if (editor !== undefined) return { kind: 'editor', editor };
  switch (route.kind) {
    case 'new': {
      const name = route.number === 1 ? undefined : `Untitled workflow ${route.number}`;
      return { kind: 'editor', editor: editors.open(route, emptyDocument(name)) };
    }
    case 'document':
      return openingOf(stored.data, () => void stored.refetch());
    case 'example':
      if (outcome === undefined) return { kind: 'opening', name: example };
      if (outcome.kind === 'document') {
        return { kind: 'editor', editor: editors.open(route, outcome.document) };
      }
      return problem(
        'Not opened',
        describeOpening(outcome, example),
        outcome.kind === 'unreachable' ? () => void refetch() : undefined,
      );
  }
}

function openingOf(outcome: OwnOutcome | undefined, retry: () => void): Opening {
  if (outcome === undefined) return { kind: 'opening', name: 'your workflow' };
  switch (outcome.kind) {
    case 'editor':
      return outcome;
    case 'missing':
      return problem('Not here', describeMissingDocument());
    case 'refused':
      return {
        ...problem('Not opened', describeOpening(outcome.failure, outcome.name)),
        download: () => saveFile(`${fileNameOf(outcome.name)}.json`, outcome.text, 'application/json'),
      };
    default:
      return problem('Not opened', describeStorageTrouble(outcome), retry);
  }
}

function problem(title: string, text: OpeningText, retry?: () => void): OpeningFault {
  return { kind: 'problem', title, text, retry };
}
