import {
  type Icon,
  IconBook2,
  IconBraces,
  IconBrandPython,
  IconDatabase,
  IconFileText,
  IconFileZip,
  IconListCheck,
  IconPhoto,
  IconSchema,
  IconTable,
  IconVariable,
  IconVector,
} from '@tabler/icons-react';
import type { ExportForm } from '#editor';

interface FormEntry {
  readonly form: ExportForm;
  readonly label: string;
  readonly ending: string;
  readonly icon: Icon;
}

interface FormSection {
  readonly title: string;
  readonly forms: readonly FormEntry[];
  /** They are of the last run: there has to be one. */
  readonly ofRun: boolean;
}

export const formSections: readonly FormSection[] = [
  {
    title: 'Workflow',
    ofRun: false,
    forms: [{ form: 'json', label: 'Workflow file', ending: '.json', icon: IconBraces }],
  },
  {
    title: 'Picture',
    ofRun: false,
    forms: [
      { form: 'svg', label: 'Drawing', ending: '.svg', icon: IconVector },
      { form: 'png', label: 'Image', ending: '.png', icon: IconPhoto },
    ],
  },
  {
    title: 'pyswark',
    ofRun: false,
    forms: [
      { form: 'pyswark', label: 'Workflow', ending: '.json', icon: IconSchema },
      { form: 'pyswark-state', label: 'State', ending: '.json', icon: IconVariable },
      { form: 'gluedb', label: 'State as a GlueDb', ending: '.gluedb', icon: IconDatabase },
    ],
  },
  {
    title: 'Python',
    ofRun: false,
    forms: [
      { form: 'python', label: 'Script', ending: '.py', icon: IconBrandPython },
      { form: 'notebook', label: 'Jupyter notebook', ending: '.ipynb', icon: IconBook2 },
      { form: 'zip', label: 'Package', ending: '.zip', icon: IconFileZip },
    ],
  },
  {
    title: 'Last run',
    ofRun: true,
    forms: [
      { form: 'state', label: 'State', ending: '.json', icon: IconTable },
      { form: 'slot', label: 'One slot', ending: '.json', icon: IconVariable },
      { form: 'receipts', label: 'Receipts', ending: '.json', icon: IconListCheck },
      { form: 'log', label: 'Log', ending: '.txt', icon: IconFileText },
    ],
  },
];

/** Those that hold the starting values of one scenario. */
export const formsOfScenario: readonly ExportForm[] = ['pyswark-state', 'gluedb', 'python', 'notebook'];
