import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const SEED = 'public/gallery/arithmetic.json';
const seedText = readFileSync(SEED, 'utf8');

/** What a command prints and how it ends; `files` are read before those of the disk. */
async function command(line: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let [out, err] = ['', ''];
  const written = new Map<string, string | Uint8Array>();
  const code = await runCommand(line, {
    read: (path) => (Object.hasOwn(files, path) ? files[path]! : readFileSync(path, 'utf8')),
    write: (path, content) => written.set(path, content),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, written };
}

describe('a link', () => {
  test('goes there and back', async () => {
    const { out: link, code } = await command(['encode', SEED]);
    expect([code, link.length]).toEqual([0, expect.any(Number)]);
    expect(await command(['decode', `https://example.com/${link.trim()}`])).toMatchObject({
      code: 0,
      out: seedText,
    });
    expect(await command(['decode', '-'], { '-': link })).toMatchObject({ code: 0, out: seedText });
  });

  test('leaves out what was said', async () => {
    const { out: link } = await command(['encode', SEED, '--without', 'layout,notes,values']);
    const { out } = await command(['decode', link]);
    expect(JSON.parse(out)).toMatchObject({ layout: { steps: {}, slots: [] }, scenarios: [{ values: [] }] });
    expect(out).not.toContain('Adds x and y');
  });

  test('leaves out what looks like a secret, and says so', async () => {
    const file = seedText.replace('["x", 2]', '["x", 2], ["api_key", "abc123"]');
    const { out, err } = await command(['encode', '-'], { '-': file });
    expect(err).toBe(
      'The value of slot api_key was left out: its name looks like a secret. --with-secrets takes it along.\n',
    );
    expect((await command(['decode', out])).out).not.toContain('abc123');
    const { out: whole } = await command(['encode', '-', '--with-secrets'], { '-': file });
    expect((await command(['decode', whole])).out).toContain('abc123');
  });

  test('leaves out notes that hold a key, and says so', async () => {
    const file = seedText.replace('Adds x and y', `With ghp_${'a1'.repeat(18)}`);
    const { out, err } = await command(['encode', '-'], { '-': file });
    expect(err).toMatch(/^The notes were left out: something in them looks like a secret\./);
    expect((await command(['decode', out])).out).not.toContain('ghp_');
    const { out: whole } = await command(['encode', '-', '--with-secrets'], { '-': file });
    expect((await command(['decode', whole])).out).toContain('ghp_');
  });

  test('that was cut is refused with a sentence', async () => {
    const { out } = await command(['encode', SEED]);
    expect(await command(['decode', out.slice(0, 60)])).toMatchObject({
      code: 1,
      out: '',
      err: 'This link is damaged. It was cut off or changed on its way. Copy the whole link again, or ask for the file.\n',
    });
  });
});

const golden = JSON.parse(readFileSync('src/document/pyswark/testing/golden/wire.json', 'utf8'));
const afterRun = golden.cases
  .find(({ name }: { name: string }) => name === 'after-run')
  .text.replaceAll('"Add"', '"AddModel"')
  .replaceAll('"Multiply"', '"MultiplyModel"');
const ranRunner = JSON.stringify({
  model: 'pyswark.workflow.runner.Runner',
  contents: {
    workflow: JSON.parse(afterRun).contents,
    state: { backend: { x: 2, y: 3, k: 4 }, mutable: false },
  },
});

test('a link takes results along, and says how much each part takes', async () => {
  const { out, err } = await command(['encode', '-', '--with-results', '--list'], { '-': ranRunner });
  expect(err).toMatch(/^\+ 2 steps and their wiring: \d+ letters\n/);
  expect(err).toMatch(/\n\+ The results of 2 steps: \d+ letters\n$/);
  expect((await command(['encode', out, '--with-results', '--list'])).err).toBe(err);
  expect((await command(['encode', '-', '--list'], { '-': ranRunner })).err).toMatch(/\n- The results of 2/);
});

test('results of a link are made elsewhere: no run uses them, and no file of pyswark gets them', async () => {
  const { out: link } = await command(['encode', '-', '--with-results'], { '-': ranRunner });
  expect(JSON.parse((await command(['run', link, '--json'])).out)).toMatchObject({ stepsRan: [0, 1] });
  const { out } = await command(['convert', link, '--to', 'pyswark']);
  expect(JSON.parse(out).contents).toMatchObject({ modelInputs: { data: {} }, modelOutputs: { data: {} } });
});

describe('convert', () => {
  test('writes pyswark, and reads it again', async () => {
    const { out } = await command(['convert', SEED, '--to', 'pyswark']);
    expect(JSON.parse(out)).toMatchObject({
      model: 'pyswark.workflow.workflow.Workflow',
      contents: { steps: [{ model: 'x_y_k.steps.add.AddModel', inputs: { x: 'a', y: 'b' } }, {}] },
    });
    const again = await command(['convert', '-', '--to', 'pyswark'], { '-': out });
    expect(again.out).toBe(out);
    const back = await command(['convert', '-', '--to', 'json'], { '-': out });
    expect(JSON.parse(back.out).workflow.steps.map(({ model }: { model: string }) => model)).toEqual([
      'math/add@1',
      'math/multiply@1',
    ]);
  });

  test('writes a state, a runner and a GlueDb', async () => {
    for (const [form, model] of [
      ['state', 'pyswark.workflow.state.State'],
      ['runner', 'pyswark.workflow.runner.Runner'],
      ['gluedb', 'pyswark.gluedb.db.Db'],
    ] as const) {
      const { out, code } = await command(['convert', SEED, '--to', form]);
      expect([code, JSON.parse(out).model]).toEqual([0, model]);
    }
  });

  test('writes a document as it was', async () => {
    expect(await command(['convert', SEED, '--to', 'json'])).toMatchObject({ code: 0, out: seedText });
  });

  test('writes a script, and a notebook to a file', async () => {
    expect((await command(['convert', SEED, '--to', 'python'])).out).toContain(
      'class AddModel( base.BaseModel ):',
    );
    const { written, err } = await command(['convert', SEED, '--to', 'notebook', '--out', 'a.ipynb']);
    expect(JSON.parse(written.get('a.ipynb') as string)).toMatchObject({ nbformat: 4 });
    expect(err).toBe('Wrote a.ipynb.\n');
  });

  test('writes a zip under the name of the package', async () => {
    const { written } = await command(['convert', SEED, '--to', 'zip']);
    expect(Object.keys(unzipSync(written.get('x_y_k.zip') as Uint8Array))).toContain(
      'x_y_k/workflows/main.py',
    );
  });

  test('says what pyswark takes in another way', async () => {
    const file = seedText.replace(
      '["k", "factor"]], "outputs": [["product", "final"]]',
      '["k", "factor"]], "outputs": [["product", "final"]], "disabled": true',
    );
    expect((await command(['convert', '-', '--to', 'pyswark'], { '-': file })).err).toBe(
      's2 is disabled and was left out.\n',
    );
  });
});

describe('run', () => {
  test('prints why each step ran, and the result', async () => {
    expect(await command(['run', SEED])).toMatchObject({
      code: 0,
      out: '  0. Add: ran. No earlier run.\n  1. Multiply: ran. No earlier run.\nfinal = 20\n',
    });
  });

  test('skips what a file of pyswark has results of', async () => {
    const { out } = await command(['run', '-', '--json'], { '-': ranRunner });
    expect(JSON.parse(out)).toMatchObject({ result: [['final', 20]], stepsRan: [], stepsSkipped: [0, 1] });
  });

  test('ends with 1 and the reason where a step fails', async () => {
    const { code, err } = await command(['run', 'public/gallery/divide-by-zero.json']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^Divide stopped: division by zero\./)]);
  });

  test('refuses a scenario that does not exist, and names those that do', async () => {
    expect(await command(['run', SEED, '--scenario', 'summer'])).toMatchObject({
      code: 2,
      err: 'There is no scenario summer. The workflow has default.\n',
    });
  });

  test('shows what would turn or colour the screen instead of doing it', async () => {
    const file = seedText.replaceAll('"final"', JSON.stringify('fi\u001b[31mnal\u202e'));
    expect((await command(['run', '-'], { '-': file })).out).toContain('fi\\u{1b}[31mnal\\u{202e} = 20\n');
  });

  test('refuses two steps of one id', async () => {
    const file = seedText.replace('"id": "s2"', '"id": "s1"');
    expect(await command(['run', '-'], { '-': file })).toMatchObject({
      code: 1,
      err: expect.stringContaining('s1'),
    });
  });
});

describe('a command that is not understood', () => {
  test.each([
    [[], /^Which command\?/],
    [['frob'], /^There is no command frob\./],
    [['__proto__', 'x'], /^There is no command __proto__\./],
    [['encode'], /^encode of what\?/],
    [['encode', 'a', 'b'], /^encode takes one file/],
    [['encode', SEED, '--without', 'steps'], /^A link has no part steps/],
    [['convert', SEED], /^convert --to what\?/],
    [['convert', SEED, '--to', '__proto__'], /^convert --to what\?/],
    [['run', SEED, '--fast'], /^Unknown option '--fast'/],
    [['run', 'no-such-file.json'], /^Cannot read no-such-file\.json/],
  ])('%j ends with 2 and says why', async (line, why) => {
    const { code, err } = await command(line);
    expect([code, err]).toEqual([2, expect.stringMatching(why)]);
  });

  test('a file that is no workflow ends with 1 and its faults', async () => {
    expect(await command(['run', 'f.json'], { 'f.json': '{' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^f\.json is not a workflow file\. It is not JSON\.\n {2}/),
    });
    expect(await command(['run', 'f.json'], { 'f.json': '{"format":"slotflow","version":9}' })).toMatchObject(
      {
        code: 1,
        err: expect.stringContaining('format 9'),
      },
    );
  });

  test('help is printed where it is asked for', async () => {
    expect(await command(['--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage:/) });
  });
});
