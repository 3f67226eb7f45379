import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parquetReadObjects } from 'hyparquet';

const folder = mkdtempSync(join(tmpdir(), 'coexist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...given: string[]): { code: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, ['src/cli/coexist.mjs', ...given], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const file = (name: string): string => join(folder, name);

test('scenarios are listed, as text and as one JSON document', () => {
  expect(run('scenarios').out).toMatch(/campaign-1955-1964/);
  const list = JSON.parse(run('scenarios', '--json').out) as { id: string }[];
  expect(list.map((row) => row.id)).toContain('campaign-1955-1964');
});

test('a game is played, reported, written, verified and shown', () => {
  const replay = file('game.coexist.json');
  const play = run('play', 'campaign-1955-1964', '--seed', 'cli', '--us', 'kennedy:1', '--ussr', 'khrushchev:1', '--out', replay, '--json');
  expect(play.code).toBe(0);
  const report = JSON.parse(play.out) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(['scenario', 'seed', 'rules', 'sides', 'turns', 'ending', 'war', 'scores', 'series', 'decisions', 'digest', 'code']);
  const series = report['series'] as Record<string, number[]>;
  expect(series['tension']).toHaveLength(report['turns'] as number);
  expect(run('verify', replay).out).toMatch(/holds/);
  expect(run('verify', String(report['code'])).code).toBe(0);
  expect(run('show', replay, '--turn', '2', '--why', 'tension').out).toMatch(/because of/);
  const bent = JSON.parse(readFileSync(replay, 'utf8')) as { checks: { digest: string } };
  bent.checks.digest = '00000000';
  writeFileSync(file('bent.json'), JSON.stringify(bent));
  const verify = run('verify', file('bent.json'));
  expect(verify.code).toBe(1);
  expect(verify.out).toMatch(/does not hold: the end differs/);
});

test('an ensemble is the same with one worker, with three, in shards and merged, in every format', () => {
  const given = ['ensemble', 'campaign-1955-1964', '--games', '9', '--seed', 'GENEVA', '--us', 'reflex', '--ussr', 'reflex'];
  for (const format of ['json', 'csv', 'ndjson']) {
    const one = run(...given, '--workers', '1', '--format', format).out;
    expect(run(...given, '--workers', '3', '--format', format).out).toBe(one);
    const shards = [0, 1].map((part) => {
      const path = file(`part${part}.${format}`);
      expect(run(...given, '--workers', '1', '--shard', `${part}/2`, '--format', format, '--out', path).code).toBe(0);
      return path;
    });
    expect(run('merge', ...shards, '--format', format).out).toBe(one);
  }
});

test('Parquet is read back as the same rows', async () => {
  const path = file('rows.parquet');
  const given = ['ensemble', 'campaign-1955-1964', '--games', '3', '--seed', 'P', '--us', 'reflex', '--ussr', 'reflex'];
  expect(run(...given, '--format', 'parquet', '--out', path).code).toBe(0);
  const bytes = readFileSync(path);
  const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer });
  expect(rows).toEqual(JSON.parse(run(...given).out));
});

test('a scheduler may say which part is wanted', () => {
  const given = ['src/cli/coexist.mjs', 'ensemble', 'campaign-1955-1964', '--games', '4', '--us', 'reflex', '--ussr', 'reflex', '--workers', '1', '--format', 'csv'];
  const result = spawnSync(process.execPath, given, { encoding: 'utf8', env: { ...process.env, SLURM_ARRAY_TASK_ID: '8', SLURM_ARRAY_TASK_MIN: '7', SLURM_ARRAY_TASK_COUNT: '2' } });
  expect(result.stdout.trim().split('\n').slice(1).map((line) => line.split(',')[0])).toEqual(['1', '3']);
});

test('a fork keeps the luck and says what came of it', () => {
  const replay = file('fork.json');
  run('play', 'campaign-1955-1964', '--seed', 'F', '--us', 'reflex', '--ussr', 'reflex', '--out', replay);
  const commands = (JSON.parse(readFileSync(replay, 'utf8')) as { commands: string[] }).commands;
  const same = run('fork', replay, '--at', '5', '--choose', commands[4] ?? '', '--json');
  const report = JSON.parse(same.out) as { before: { digest: string }; after: { digest: string } };
  expect(report.after.digest).toBe(report.before.digest);
  expect(run('fork', replay, '--at', '5', '--choose', 'card/none/x').code).toBe(2);
});

describe('wrong usage is one line, exit code 2, and nothing written', () => {
  const wrong: [string, string[], RegExp][] = [
    ['an unknown command', ['launch'], /there is no command "launch"/],
    ['an unknown option', ['play', 'campaign-1955-1964', '--colour', 'red'], /there is no option --colour/],
    ['an option without a value', ['play', 'campaign-1955-1964', '--seed'], /--seed needs a value/],
    ['an option given twice', ['play', 'campaign-1955-1964', '--seed', 'A', '--seed', 'B'], /given twice/],
    ['an unknown scenario', ['play', 'moon-1969'], /there is no scenario "moon-1969"; there are/],
    ['an unknown player', ['play', 'campaign-1955-1964', '--us', 'churchill'], /"churchill" leads no side here/],
    ['a missing script', ['play', 'campaign-1955-1964', '--us', 'script:none.txt'], /none\.txt cannot be read/],
    ['a fraction of a game', ['ensemble', 'campaign-1955-1964', '--games', '1.5'], /--games must be a whole number/],
    ['a wrong shard', ['ensemble', 'campaign-1955-1964', '--shard', '3/3'], /--shard must be I\/N/],
    ['an unknown format', ['ensemble', 'campaign-1955-1964', '--format', 'xml'], /--format must be one of/],
    ['no replay at all', ['verify', 'nothing'], /neither a replay file nor a code/],
    ['a damaged code', ['verify', 'campaign-1955-1964~1~3~A~me~reflex~1~3~zz~00000000'], /does not hold/],
    ['an unwritable file', ['play', 'campaign-1955-1964', '--us', 'reflex', '--ussr', 'reflex', '--out', 'package.json/x.json'], /cannot be written/],
    ['no folder', ['check', 'nowhere'], /there is no folder "nowhere"/],
    ['files that are no rows', ['merge', 'package.json'], /holds no rows|damaged/],
    ['a word too many', ['scenarios', 'cuba-1962'], /"cuba-1962" is one word too many/],
    ['a seed of which nothing is left', ['play', 'cuba-1962', '--seed', '…'], /--seed needs a letter/],
    ['a seed that no replay could hold', ['play', 'cuba-1962', '--seed', 'X'.repeat(61)], /--seed has 61 letters/],
    ['a player with a page for a name', ['play', 'cuba-1962', '--us', 'x'.repeat(5000)], /--us has 5000 letters/],
    ['a line break in a word', ['play', 'moon\n1969'], /there is no scenario "moon 1969"/],
    ['a link with a broken letter', ['verify', 'http://localhost/#/replay/cuba-1962~1~3~A~me~reflex~1~0~0~%E0'], /does not hold/],
    ['a code that names a folder', ['verify', 'scenarios/cuba-1962~1~3~A~me~reflex~1~0~0~00000000'], /scenario "scenarios\/cuba-1962" is no id/],
    ['a decision without its replay', ['ensemble', 'cuba-1962', '--at', '3'], /--at counts decisions of a replay/],
    ['binary rows on a terminal', ['merge', 'package.json', '--format', 'parquet'], /give --out FILE/],
  ];
  test.each(wrong)('%s', (_name, given, message) => {
    const before = readdirSync(folder);
    const { code, out, err } = run(...given);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('a scheduler that does not say how many parts there are is no licence to play them all', () => {
  const given = ['src/cli/coexist.mjs', 'ensemble', 'cuba-1962', '--games', '4', '--us', 'reflex', '--ussr', 'reflex'];
  const wrong: [Record<string, string>, RegExp][] = [
    [{ JOB_COMPLETION_INDEX: '1' }, /JOB_COMPLETIONS is not set; give --shard/],
    [{ SLURM_ARRAY_TASK_ID: 'x', SLURM_ARRAY_TASK_COUNT: '2' }, /SLURM_ARRAY_TASK_ID is "x"/],
    [{ SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '2' }, /SLURM_ARRAY_TASK_ID is no part of 2/],
  ];
  for (const [env, message] of wrong) {
    const result = spawnSync(process.execPath, given, { encoding: 'utf8', env: { ...process.env, ...env } });
    expect(result.stderr).toMatch(message);
    expect([result.status, result.stdout]).toEqual([2, '']);
  }
});

test('merge takes a part without games, and refuses a part that is missing or bent', () => {
  const given = ['ensemble', 'cuba-1962', '--games', '2', '--us', 'reflex', '--ussr', 'reflex', '--workers', '1', '--format', 'csv'];
  const parts = [0, 1, 2].map((part) => file(`third${part}.csv`));
  parts.forEach((path, part) => run(...given, '--shard', `${part}/3`, '--out', path));
  expect(run('merge', ...parts, '--format', 'csv').out).toBe(run(...given).out);
  expect(run('merge', parts[1] ?? '').err).toMatch(/game 0 is in none of the files/);
  const rows = JSON.parse(run('merge', ...parts).out) as Record<string, unknown>[];
  for (const [field, value] of [['game', '0'], ['game', 1.5], ['war', null], ['ending', 'a,b'], ['colour', 'red'], ['digest', {}]] as const) {
    writeFileSync(file('bent.json'), JSON.stringify([{ ...rows[0], [field]: value }]));
    const { code, err } = run('merge', file('bent.json'));
    expect(err).toMatch(new RegExp(`holds no rows of an ensemble: row 1/${field}`));
    expect(code).toBe(2);
  }
  const [head, row = ''] = readFileSync(parts[0] ?? '', 'utf8').split('\n');
  writeFileSync(file('gap.csv'), `${head}\n${row.replace(/,\d+,/, ',,')}\n`);
  expect(run('merge', file('gap.csv')).err).toMatch(/row 1\/\w+ must be a whole number/);
});

test('a game of another scenario or reading is no place to begin from', () => {
  const replay = file('from.json');
  run('play', 'cuba-1962', '--us', 'reflex', '--ussr', 'reflex', '--out', replay);
  const given = ['--us', 'reflex', '--ussr', 'reflex', '--games', '1', '--from', replay];
  expect(run('ensemble', 'campaign-1955-1964', ...given).err).toMatch(/is a game of "cuba-1962", not "campaign-1955-1964"/);
  expect(run('ensemble', 'cuba-1962', '--reading', 'ideology', ...given).err).toMatch(/give --reading wary/);
  expect(run('ensemble', 'cuba-1962', ...given).code).toBe(0);
});

test('devices are written to, never replaced, and a reader may stop early', () => {
  const shell = (line: string) => spawnSync('sh', ['-c', `node src/cli/coexist.mjs ${line}`], { encoding: 'utf8' });
  expect(shell('play cuba-1962 --us reflex --ussr reflex --out /dev/stdout | cat').stdout).toMatch(/"format":1/);
  const piped = shell('ensemble cuba-1962 --games 600 --us reflex --ussr reflex --workers 1 --format ndjson | head -n 1');
  expect([piped.stderr, piped.stdout.split('\n').length]).toEqual(['', 2]);
});

test('check prints every problem with its path and exits 1', () => {
  writeFileSync(file('rules.json'), '{"format":1,"id":"x","turns":"many"}');
  const { code, out } = run('check', folder);
  expect(code).toBe(1);
  expect(out).toMatch(/rules\.json\/turns: must be a whole number/);
  expect(out).toMatch(/rules\.json\/edition: is missing/);
  writeFileSync(file('rules.json'), '{"format":');
  expect(run('check', folder).out).toMatch(/is not JSON/);
});

test('check names what has no words, and words that belong to nothing', () => {
  cpSync('scenarios/cuba-1962', file('wordless'), { recursive: true });
  const path = join(folder, 'wordless', 'en.json');
  const words = JSON.parse(readFileSync(path, 'utf8')) as { cards: Record<string, { options: Record<string, unknown> }> };
  const [[first, card] = ['', { options: {} }], [second] = ['', {}]] = Object.entries(words.cards);
  const option = Object.keys(card.options)[0] ?? '';
  delete card.options[option];
  words.cards['slip-of-the-pen'] = words.cards[second] as { options: Record<string, unknown> };
  delete words.cards[second];
  writeFileSync(path, JSON.stringify(words));
  const { code, out } = run('check', join(folder, 'wordless'));
  expect(code).toBe(1);
  expect(out).toContain(`en.json cards/${first}/options/${option}: has no words`);
  expect(out).toContain(`en.json cards/${second}: has no words`);
  expect(out).toContain('en.json cards/slip-of-the-pen: has words, but the rules do not know it');
  rmSync(path);
  expect(run('check', join(folder, 'wordless')).out).toMatch(/en\.json: is missing/);
});

test('the backtest holds and says that agreement is not truth', () => {
  const { code, out } = run('backtest');
  expect(out).toMatch(/consistency, not truth/);
  expect(code).toBe(0);
});
