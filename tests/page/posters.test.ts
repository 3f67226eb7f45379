import { expect, test } from 'vitest';
import { CHOSEN, KINDS, THEMES } from '../../src/page/posters/chosen.ts';
import { isMotif, lookOf, motifsFor, type Lead } from '../../src/page/posters/look.ts';
import { MOTIFS } from '../../src/page/posters/motifs.ts';
import { ENDINGS } from '../../src/core/state.ts';
import { campaign, scenario, SCENARIOS } from '../games.ts';

const LEADS = ['us', 'ussr'] as const;

interface Subject { readonly subject: string; readonly lead: Lead; readonly thread: string; readonly order: number }

/** Every card and incident of every scenario, in the order of their dates. */
function subjects(): Subject[] {
  const found = new Map<string, Subject>();
  for (const id of SCENARIOS) {
    const { content } = scenario(id);
    content.cards.forEach((card, order) => found.set(`card/${card.id}`, {
      subject: `card/${card.id}`, lead: LEADS[card.by] as Lead, thread: card.thread ?? '', order,
    }));
    for (const crisis of content.crises) {
      crisis.incidents.forEach((incident) => found.set(`incident/${crisis.id}/${incident.id}`, {
        subject: `incident/${crisis.id}/${incident.id}`, lead: LEADS[incident.by] as Lead, thread: '', order: 0,
      }));
    }
  }
  return [...found.values()];
}

test('every card, incident, crisis, scenario and ending has a poster that somebody has chosen', () => {
  const wanted = [
    ...subjects().map(({ subject }) => subject),
    ...SCENARIOS.flatMap((id) => [`scenario/${id}`, ...scenario(id).content.crises.map((crisis) => `crisis/${crisis.id}`)]),
    ...ENDINGS.filter((ending) => ending !== 'nuclear-war').map((ending) => `ending/${ending}`),
  ];
  const unchosen = wanted.filter((subject) => CHOSEN[subject] === undefined);
  expect(unchosen, 'add these to src/page/posters/chosen.ts').toEqual([]);
});

test('only motifs that are drawn are named, and nothing is chosen for what is not there', () => {
  const named = [...Object.values(CHOSEN), ...THEMES.map(([, motifs]) => motifs), ...Object.values(KINDS)];
  expect(named.flatMap((text) => text.split(' ')).filter((name) => !isMotif(name))).toEqual([]);
  const cards = new Set(subjects().map(({ subject }) => subject));
  expect(Object.keys(CHOSEN).filter((subject) => /^(card|incident)\//.test(subject) && !cards.has(subject))).toEqual([]);
});

test('every event has a picture of its own', () => {
  const seen = new Map<string, string[]>();
  for (const { subject, lead } of subjects()) {
    const look = JSON.stringify(lookOf(subject, lead));
    seen.set(look, [...(seen.get(look) ?? []), subject]);
  }
  expect([...seen.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('no two cards of one thread that follow each other show the same motif in the same way', () => {
  const all = subjects();
  for (const thread of new Set(all.map((card) => card.thread).filter((name) => name !== ''))) {
    const cards = all.filter((card) => card.thread === thread).sort((a, b) => a.order - b.order);
    cards.slice(1).forEach((card, i) => {
      const before = cards[i] as Subject;
      const [one, two] = [lookOf(before.subject, before.lead), lookOf(card.subject, card.lead)];
      expect([one.motif, one.companion], `${thread}: ${before.subject}, ${card.subject}`).not.toEqual([two.motif, two.companion]);
      if (one.motif === two.motif) expect(`${one.backdrop} ${one.inks} ${one.mirrored}`, card.subject).not.toBe(`${two.backdrop} ${two.inks} ${two.mirrored}`);
    });
  }
});

test('what nobody has chosen gets a motif by its theme, else by its kind, and always the same', () => {
  expect(motifsFor('card/new-sputnik-again')).toEqual(['sputnik']);
  expect(motifsFor('card/xyzzy')).toEqual(['document']);
  expect(motifsFor('council')).toEqual(['document', 'scales']);
  expect(lookOf('card/xyzzy', 'us')).toEqual(lookOf('card/xyzzy', 'us'));
});

test('a motif stays on its poster and costs little', () => {
  for (const [id, motif] of Object.entries(MOTIFS)) {
    const code = Object.values(motif).join('');
    expect(code, id).toMatch(/^[MmLlHhVvQqTtCcSsAaZz0-9 .-]+$/);
    expect(code.length, id).toBeLessThan(1500);
  }
  expect(campaign().content.cards.length).toBeGreaterThan(100);
});
