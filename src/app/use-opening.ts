import { useQuery } from '@tanstack/react-query';
import { emptyDocument } from '#document';
import type { Editor } from '#editor';
import { exampleQuery } from '#features/examples';
import { describeMissingDocument, describeOpening, describeUnknownAddress, type OpeningText } from '#wording';
import type { OpenedEditors } from './opened-editors.ts';
import type { OwnRoute } from './routes.ts';

export type Opening =
  | { readonly kind: 'editor'; readonly editor: Editor }
  | { readonly kind: 'opening'; readonly name: string }
  | {
      readonly kind: 'problem';
      /** For the browser's tab. */
      readonly title: string;
      readonly text: OpeningText;
      readonly retry: (() => void) | undefined;
    };

/** The editor of what the address names, made when it is first asked for. */
export function useOpening(route: OwnRoute, editors: OpenedEditors): Opening {
  const example = route.kind === 'example' ? route.id : '';
  const { data: outcome, refetch } = useQuery({ ...exampleQuery(example), enabled: example !== '' });
  if (route.kind === 'unknown') return problem('Nothing here', describeUnknownAddress(route.address));
  const editor = editors.find(route);
  if (editor !== undefined) return { kind: 'editor', editor };
  switch (route.kind) {
    case 'new': {
      const name = route.number === 1 ? undefined : `Untitled workflow ${route.number}`;
      return { kind: 'editor', editor: editors.open(route, emptyDocument(name)) };
    }
    case 'document':
      return problem('Not here', describeMissingDocument());
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

function problem(title: string, text: OpeningText, retry?: () => void): Opening {
  return { kind: 'problem', title, text, retry };
}
