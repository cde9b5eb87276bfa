// The page's own signs as marks. They are read from elements, since that is what the page knows to make of them.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type ShapeType, StatusIcon, type StatusName, TypeShape } from '#ui';
import type { Mark } from './marks.ts';
import type { PictureSigns } from './picture.ts';

export function signsOfPage(statuses: Iterable<StatusName>): PictureSigns {
  const place = window.document.createElement('div');
  const root = createRoot(place);
  flushSync(() => {
    root.render(
      <>
        {SHAPES.flatMap((type) =>
          [false, true].map((open) => (
            <div key={`${type}-${open}`} id={open ? `port-${type}-open` : `port-${type}`}>
              <TypeShape type={type} open={open} />
            </div>
          )),
        )}
        {[...new Set(statuses)].map((status) => (
          <div key={status} id={`status-${status}`}>
            <StatusIcon status={status} plain />
          </div>
        ))}
      </>,
    );
  });
  const signs = [...place.children].flatMap(({ id, firstElementChild }) =>
    firstElementChild === null ? [] : [[id, markOf(firstElementChild)] as const],
  );
  root.unmount();
  return Object.fromEntries(signs);
}

const SHAPES: readonly ShapeType[] = ['number', 'text', 'boolean', 'list', 'object', 'table', 'file', 'any'];

const OF_THE_PAGE = /^(?:class|xmlns|aria-.*)$/;

function markOf(element: Element): Mark {
  const attributes = [...element.attributes].filter(({ name }) => !OF_THE_PAGE.test(name));
  return {
    tag: element.localName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    inside: [...element.children].map(markOf),
  };
}
