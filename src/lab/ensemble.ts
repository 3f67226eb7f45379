/** Many games of one setup, each with a luck of its own; one row a game. */
import type { Command } from '../core/commands.ts';
import { digest } from '../core/digest.ts';
import { newGame, rush } from '../core/game.ts';
import type { Game } from '../core/ledger.ts';
import { luckKey } from '../core/luck.ts';
import { seedText } from '../core/seed.ts';
import { index as scoreIndex } from '../core/rules/score.ts';
import { meanMistrust } from '../core/rules/tension.ts';
import { copyState, ENDINGS, type Ending, type State } from '../core/state.ts';
import { divide } from '../core/whole.ts';
import { tension } from '../core/variables.ts';
import { playOn } from '../leaders/match.ts';
import { mindFor } from '../leaders/who.ts';
import { gameOptions, type Setup } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Mind } from '../leaders/mind.ts';

export interface EnsembleRequest {
  readonly setup: Setup;
  readonly games: number;
  /** Takes the games with `game mod of = part`. */
  readonly part: number;
  readonly of: number;
  /** Where games do not begin at the start: a game up to a decision, its hidden facts kept. */
  readonly origin: Origin | null;
}

export interface Origin {
  readonly setup: Setup;
  readonly commands: readonly Command[];
}

/** One game in whole numbers; tension, mistrust and scores in milli-points. */
export interface Row {
  readonly game: number;
  readonly seed: string;
  readonly ending: Ending;
  readonly war: 0 | 1;
  readonly turns: number;
  readonly tensionMean: number;
  readonly tensionFinal: number;
  readonly mistrustFinal: number;
  readonly scoreUs: number;
  readonly scoreUssr: number;
  readonly crises: number;
  readonly topRung: number;
  readonly digest: string;
}

export const ROW_FIELDS = [
  'game', 'seed', 'ending', 'war', 'turns', 'tensionMean', 'tensionFinal', 'mistrustFinal',
  'scoreUs', 'scoreUssr', 'crises', 'topRung', 'digest',
] as const satisfies readonly (keyof Row)[];

export interface Team {
  /** The state that every game begins with, `null` for the deal. */
  readonly start: State | null;
  readonly minds: readonly [Mind, Mind];
  readonly after: readonly [Mind, Mind] | null;
}

/** @throws WhoError for an unknown WHO. */
export function teamOf(scenario: Scenario, request: EnsembleRequest): Team {
  const { content } = scenario;
  const historians: readonly [Mind, Mind] = [mindFor('history', scenario, 0), mindFor('history', scenario, 1)];
  const { setup, origin } = request;
  return {
    start: origin === null ? null : stateAfter(scenario, origin),
    minds: [mindFor(setup.us, scenario, 0), mindFor(setup.ussr, scenario, 1)],
    after: content.aftermath > 0 ? historians : null,
  };
}

function stateAfter(scenario: Scenario, origin: Origin): State {
  const state = newGame(scenario.content, origin.setup.seed, gameOptions(scenario, origin.setup));
  for (const command of origin.commands) rush(state, scenario.content, command);
  return state;
}

/** Game `number` of the ensemble, from its own seed. */
export function playEnsembleGame(
  scenario: Scenario, request: EnsembleRequest, team: Team, number: number,
): { row: Row; state: State } {
  const seed = `${seedText(request.setup.seed).split('.')[0] ?? ''}.${number}`;
  const state = team.start === null
    ? newGame(scenario.content, seed, gameOptions(scenario, request.setup))
    : { ...copyState(team.start), luck: luckKey(seed) };
  playOn(scenario, state, phased(scenario, team));
  return { row: rowOf(scenario, state, number, seed), state };
}

/** After the scenario's own turns the historians take over. */
function phased(scenario: Scenario, team: Team): readonly [Mind, Mind] {
  const { after, minds } = team;
  if (after === null) return minds;
  const turns = scenario.content.turns;
  const phase = (side: 0 | 1): Mind => ({
    name: minds[side].name,
    choose: (game, by) => (game.state.turn >= turns ? after : minds)[side].choose(game, by),
  });
  return [phase(0), phase(1)];
}

function rowOf(scenario: Scenario, state: State, number: number, seed: string): Row {
  const game: Game = { state, content: scenario.content, ledger: null };
  const ending = ENDINGS[state.ending ?? 0] ?? 'dangerous';
  const quarters = Math.max(1, state.sums[0] ?? 1);
  return {
    game: number, seed, ending, war: ending === 'nuclear-war' ? 1 : 0, turns: state.turn,
    tensionMean: divide(state.sums[1] ?? 0, quarters),
    tensionFinal: state.values[tension] ?? 0,
    mistrustFinal: meanMistrust(game),
    scoreUs: scoreIndex(game, 0), scoreUssr: scoreIndex(game, 1),
    crises: state.crises, topRung: state.topRung, digest: digest(state),
  };
}

/** 0, 1, 2 …: which game of its part comes next, where nobody else plays it. */
function counting(): () => number {
  let count = 0;
  return () => count++;
}

/** The rows of one part, game by game. Several that share `next` play each of its games once between them. */
export function* ensemble(scenario: Scenario, request: EnsembleRequest, next: () => number = counting()): Generator<Row> {
  const team = teamOf(scenario, request);
  for (;;) {
    const number = request.part + next() * request.of;
    if (number >= request.games) return;
    yield playEnsembleGame(scenario, request, team, number).row;
  }
}

