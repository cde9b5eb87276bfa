// CodeMirror writes its styles into the page as a style element, which the page's policy forbids; in a shadow root it
// adopts a style sheet, which no policy forbids. This does the same for the page. To be imported before an editor is made.
import { StyleModule } from 'style-mod';

const mounted = new Set<StyleModule>();
let sheet: CSSStyleSheet | undefined;

/** Rules follow the order of the modules: later ones win, and our own style sheets win over all of them. */
StyleModule.mount = (_root, modules) => {
  const wanted = [modules].flat();
  if (wanted.every((one) => mounted.has(one))) return;
  const others = [...mounted].filter((one) => !wanted.includes(one));
  mounted.clear();
  for (const one of [...wanted, ...others]) mounted.add(one);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    window.document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(`@layer code-editor { ${[...mounted].map((one) => one.getRules()).join('\n')} }`);
};
