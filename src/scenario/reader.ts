/** What every part of a scenario is read with, and the options that cards and incidents share. */
import type { CardOption } from '../core/content.ts';
import type { Side } from '../core/sides.ts';
import { compileCondition, compileEffects, type Compiler } from './compile.ts';
import type {
  CardForm, commonForms, CommonName, CrisisForm, InitiativeForm, OptionForm, RulesForm,
} from './forms.ts';
import type { Read } from './shape.ts';

export type Common = { [Name in CommonName]: Read<(typeof commonForms)[Name]> };

export interface Reader extends Compiler {
  readonly rules: RulesForm;
  readonly common: Common;
  readonly cards: readonly CardForm[];
  readonly crises: readonly CrisisForm[];
  readonly initiatives: readonly InitiativeForm[];
}

/** A compiler for one part, with its scope and, where it may say `self`, its side. */
export function within(reader: Reader, scope: string, self: Side | null = null): Reader {
  return { ...reader, scope, self };
}

/** The options of a card or an incident; the reason of each is its command. */
export function readOptions(
  reader: Reader, forms: readonly OptionForm[], why: string, path: string,
): CardOption[] {
  const starred = forms.filter((form) => form.historical === true).length;
  if (forms.length > 0 && starred !== 1) {
    reader.problems.push({ path, message: `has ${starred === 0 ? 'no' : starred} historical options; mark one` });
  }
  return forms.map((form, i) => {
    const own = within(reader, `${why}/${form.id}`, reader.self);
    return {
      id: form.id,
      when: compileCondition(own, form.when, `${path}/options/${i}/when`),
      effects: compileEffects(own, form.effects, `${path}/options/${i}/effects`),
      historical: form.historical === true,
      why: `${why}/${form.id}`,
    };
  });
}


