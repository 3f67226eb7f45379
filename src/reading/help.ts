/**
 * Help in place: what a first-time player is told with a decision. A card has a line of its own;
 * a kind of screen has one that goes with the side's first use of it. Nothing is kept but the game.
 */
import { cardOnTable } from '../core/legal.ts';
import type { Game } from '../core/ledger.ts';
import { isBudgetTime } from '../core/rules/budget.ts';
import { STAGE } from '../core/state.ts';
import { variableOf, type Variable } from '../core/variables.ts';
import { stateOf, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';

export interface HelpView {
  readonly lines: readonly string[];
  /** A number that the reader is asked to open, and its name; `null` for none. */
  readonly opens: { readonly variable: Variable; readonly label: string } | null;
}

/** What shows that a screen has been used: the first words of its commands. */
const USES: Readonly<Record<string, readonly string[]>> = {
  desk: ['rest'], budget: ['budget', 'programme', 'rest'], ladder: ['ladder'], council: ['aim'], proposal: ['answer'],
};

/** `null` where there is nothing to tell. */
export function helpView(timeline: Timeline, words: Words): HelpView | null {
  const game: Game = { state: stateOf(timeline), content: timeline.scenario.content, ledger: null };
  const card = game.state.stage === STAGE.cards ? words.cards.get(cardOnTable(game).id) : undefined;
  const told = screensOf(game).filter((screen) => isNew(timeline, screen)).map((screen) => words.lines.help.get(screen));
  const lines = [card?.help, ...told].filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  const variable = variableOf(card?.opens ?? '');
  const label = words.variables.get(card?.opens ?? '')?.label ?? '';
  return { lines, opens: variable === undefined ? null : { variable, label } };
}

function screensOf(game: Game): string[] {
  switch (game.state.stage) {
    case STAGE.desk: return isBudgetTime(game) ? ['desk', 'budget'] : ['desk'];
    case STAGE.ladder: return ['ladder'];
    case STAGE.council: return ['council'];
    case STAGE.proposal: return ['proposal'];
    default: return [];
  }
}

/** True until a person of this side has used the screen in this game. */
function isNew(timeline: Timeline, screen: string): boolean {
  const { mover } = stateOf(timeline);
  return !timeline.steps.some(({ side, choice, command }) =>
    side === mover && choice === null && USES[screen]?.includes(command.split('/')[0] ?? '') === true);
}
