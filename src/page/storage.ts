/** What the browser keeps: the game under way, the settings, whether help is shown. Where storage throws, nothing is kept. */

const GAME = 'coexistence.game.1';
const PROBE = 'coexistence.probe';
const SETTINGS = 'coexistence.settings.1';
const HELP = 'coexistence.help.1';

/** False where the browser keeps nothing. */
export function keepGame(text: string): boolean {
  return keep(GAME, text) && kept(GAME) === text;
}

/** Whether what is kept can be read again. */
export function canKeep(): boolean {
  const found = keep(PROBE, 'kept') && kept(PROBE) === 'kept';
  if (found) localStorage.removeItem(PROBE);
  return found;
}

export function keptGame(): string | null {
  return kept(GAME);
}

/** False where the browser keeps nothing. */
export function keepPreferences(text: string): boolean {
  return keep(SETTINGS, text);
}

export function keptPreferences(): string | null {
  return kept(SETTINGS);
}

export function keepHelp(shown: boolean): void {
  keep(HELP, shown ? 'on' : 'off');
}

/** Notes for first-time players are shown until somebody switches them off. */
export function keptHelp(): boolean {
  return kept(HELP) !== 'off';
}

function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
