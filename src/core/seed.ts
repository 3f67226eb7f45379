/** Seeds as they are written; luck itself is not needed to read one. */
const SEED_LETTERS = /[^0-9A-Z-]/g;

/** A seed as people may type it: capitals, digits, hyphens and the dot of ensemble games. */
export function seedText(typed: string): string {
  const [base = '', ...games] = typed.toUpperCase().split('.');
  const clean = base.replace(SEED_LETTERS, '') || 'GENEVA';
  const game = games[0];
  return game !== undefined && /^[0-9]{1,9}$/.test(game) ? `${clean}.${Number(game)}` : clean;
}
