// Names that Python takes, for names that may be anything.

// Python 3.13, with its soft keywords and what the scripts use themselves.
const KEYWORDS = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type _ print runner result wf
  base Any Union Field Runner Step Workflow State WORKFLOW`.split(/\s+/),
);

/** What pyswark's and pydantic's base classes have already: a field of that name would break them. */
const MEMBERS = new Set(
  `run self write toJson fromJson toDict fromDict getUri copy construct dict json parse_file parse_obj parse_raw schema
  schema_json update_forward_refs validate model_config model_fields model_computed_fields model_extra
  model_fields_set model_construct model_copy model_dump model_dump_json model_json_schema model_parametrized_name
  model_post_init model_rebuild model_validate model_validate_json model_validate_strings`.split(/\s+/),
);

/** Letters that every Python knows: those of younger alphabets are refused by older ones. */
const LETTERS =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f\\u0391-\\u03a1\\u03a3-\\u03c9\\u0410-\\u044f' +
  '\\u05d0-\\u05ea\\u0621-\\u063a\\u0641-\\u064a\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fa5\\uac00-\\ud7a3';
const NO_NAME = new RegExp(`[^${LETTERS}0-9_]+`, 'gu');
const BEGINS_A_NAME = new RegExp(`^[${LETTERS}]`, 'u');

/** `prefix` goes before what would begin with a digit or be no name otherwise. Python compares names in this form. */
function identifier(text: string, prefix: string): string {
  const cleaned = text
    .normalize('NFKC')
    .replace(NO_NAME, '_')
    .replace(/^_+|_+$/g, '');
  const name = BEGINS_A_NAME.test(cleaned) ? cleaned : `${prefix}_${cleaned}`.replace(/_$/, '');
  return KEYWORDS.has(name) ? `${name}_` : name;
}

/** The attribute of a field; a number is added to one that is taken. */
export function fieldName(text: string, taken: Set<string>): string {
  const name = identifier(text, 'field');
  return free(MEMBERS.has(name) || KEYWORDS.has(name) ? `${name}_` : name, taken);
}

export function className(text: string, taken: Set<string>): string {
  const words = identifier(text, 'Model')
    .split('_')
    .filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return free(KEYWORDS.has(name) ? `${name}Model` : name, taken);
}

/** A function, a constant's lower-case form or a module of a name; `prefix` as above. */
export function snakeName(text: string, prefix: string, taken: Set<string>): string {
  return free(snake(text, prefix), taken);
}

/** The package of a document: what its zip holds, and what its class paths begin with. */
export function packageName(documentName: string): string {
  return (
    snake(documentName, 'workflow')
      .replace(/[^a-z0-9_]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'workflow'
  );
}

function snake(text: string, prefix: string): string {
  const name = identifier(text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2'), prefix).toLowerCase();
  return KEYWORDS.has(name) ? `${name}_` : name;
}

function free(name: string, taken: Set<string>): string {
  let found = name;
  for (let number = 2; taken.has(found.toLowerCase()); number++) found = `${name}_${number}`;
  taken.add(found.toLowerCase()); // file systems of some do not tell capitals
  return found;
}
