/** The table: a game being played. It shows what the readings say and passes on what is chosen. */
import type { Game } from '../core/ledger.ts';
import type { Command } from '../core/commands.ts';
import type { Side } from '../core/sides.ts';
import { ENDINGS, STAGE } from '../core/state.ts';
import { tension, type Variable } from '../core/variables.ts';
import { dateOf, type GameDate } from '../reading/calendar.ts';
import { PLACE_SPOTS } from '../reading/atlas.ts';
import type { DecisionView } from '../reading/decision.ts';
import { gauges, type Figure, type Gauges } from '../reading/gauges.ts';
import { helpView } from '../reading/help.ts';
import { houseView } from '../reading/house.ts';
import { logView } from '../reading/log.ts';
import { mapPicture, type MapLayer, type MapPicture } from '../reading/map.ts';
import { viewOf } from '../reading/reply.ts';
import { codeOf } from '../replay/code.ts';
import { choose, isLeadersTurn, personSides, stateOf, undo, valuesBefore, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { replayPath } from './address.ts';
import type { Background } from './background.ts';
import { decisionCard } from './card.ts';
import { curtain } from './curtain.ts';
import { button, element } from './element.ts';
import { canBeJudged, endOf, panelFor, type EndActs } from './end.ts';
import { helpNote, pointTo, tickOff } from './help.ts';
import { isWide, watchLayout } from './layout.ts';
import { withoutWorkers, type JudgementPanel } from './judging.ts';
import { mapTools } from './map-tools.ts';
import { foldsFor, masthead } from './masthead.ts';
import { moveFrom, placesIn } from './motion.ts';
import { newsPanel } from './news.ts';
import { clearPlace, layPlace } from './place.ts';
import { mayMove } from './preferences.ts';
import type { MapScreen } from './services.ts';
import type { Sound } from './sound.ts';
import { openShare } from './share.ts';
import { strip } from './strip.ts';
import { timelineFoot } from './timeline.ts';
import { emptyCard, holdCard, RIVAL_DECIDES, STAFF_WORKS } from './waiting.ts';
import { answerFor, openWhy } from './why.ts';

export interface TableActs extends EndActs {
  /** Keeps the game; false where nothing is kept. */
  keep(timeline: Timeline): boolean;
  /** Whether anything can be kept: a game that is only looked at takes no other game's place. */
  canKeep(): boolean;
  /** True where one person plays both sides and nothing is hidden. */
  readonly open: boolean;
  openMap(host: HTMLElement): Promise<MapScreen>;
  readonly theme: () => 'day' | 'night';
  /** A crisis begins or is over. */
  dim(crisis: boolean): void;
  readonly tools: () => readonly HTMLElement[];
  readonly sound: Sound;
  readonly background: Background;
}

export class Table {
  private timeline: Timeline;
  private map: MapScreen | null = null;
  private readonly host = element('div', { class: 'map', 'aria-hidden': 'true' });
  private readonly top = element('div', { class: 'top' });
  private readonly foot = element('div', { class: 'foot' });
  private readonly floor = element('div', { class: 'floor' });
  private readonly news = element('section', { class: 'news', 'aria-label': 'What happened', 'aria-live': 'polite' });
  private readonly tools = element('div', { class: 'map-tools' });
  private view: DecisionView | null = null;
  /** The game as it stands with what is being worked out; `null` while a person may decide. */
  private asked: Timeline | null = null;
  private layer: MapLayer = 'hot';
  /** The place that lies open at the desk; empty for none. */
  private openPlaceId = '';
  /** When each side last decided at this screen. */
  private since: [GameDate | null, GameDate | null] = [null, null];
  private card: HTMLElement | null = null;
  private judging: JudgementPanel | null = null;
  private inUse = false;
  /** The crisis whose bell has been rung. */
  private heard = -1;
  private closed = false;
  /** Numbers that have been asked why. */
  private readonly opened = new Set<Variable>();
  /** Of two people at one screen, who has said that they are looking. */
  private seated: Side | null = null;
  private stopWatching: () => void = () => undefined;

  private readonly root: HTMLElement;
  private readonly words: Words;
  private readonly acts: TableActs;

  constructor(root: HTMLElement, timeline: Timeline, words: Words, acts: TableActs) {
    this.root = root;
    this.words = words;
    this.acts = acts;
    this.timeline = timeline;
  }

  open(): void {
    if (!this.over() && this.mustHandOver()) return this.showCurtain();
    const table = element('main', { class: 'table', id: 'main', keydown: (event) => this.leave(event) }, this.host, this.tools, this.floor, this.news);
    this.root.replaceChildren(this.top, table, this.foot);
    this.closed = false;
    this.card = null;
    this.acts.thinking.prepare(this.timeline);
    this.follow(this.timeline, () => this.show(null, this.acts.canKeep()));
    if (this.closed || this.over()) return;
    this.acts.openMap(this.host).then((map) => {
      if (this.closed) return;
      this.map = map;
      map.onPick((spot) => this.tools.querySelector<HTMLElement>(`[data-spot="${spot}"]`)?.click());
      // A key or a click that spans the move would be lost, so a card in use stays where it is.
      if (this.inUse) this.paint();
      else this.place(true);
    }).catch(() => {
      this.host.classList.add('without-map');
    });
    this.stopWatching = watchLayout(() => this.place(true));
  }

  close(): void {
    this.clear();
    this.acts.thinking.stop();
  }

  private clear(): void {
    this.acts.thinking.drop();
    this.asked = null;
    this.stopWatching();
    this.acts.dim(false);
    this.closed = true;
    this.acts.sound.follow(null);
    this.judging?.stop();
    this.map?.placeCard(null);
    this.map?.park();
  }

  /** The theme or the window has changed. */
  refresh(): void {
    if (!this.closed) this.place(true);
  }

  private over(): boolean {
    return stateOf(this.timeline).ending !== null;
  }

  private game(): Game {
    return { state: stateOf(this.timeline), content: this.timeline.scenario.content, ledger: null };
  }

  private decide(command: Command): void {
    if (this.asked !== null) return;
    this.acts.sound.cue('send');
    this.since[stateOf(this.timeline).mover] = this.date();
    const from = this.timeline.steps.length;
    this.follow(choose(this.timeline, command), () => this.goOn(from));
  }

  private takeBack(): void {
    this.since = [null, null];
    const back = undo(this.asked ?? this.timeline);
    this.follow(back, () => this.goOn(back.steps.length));
  }

  /** The leaders decide and a desk is laid out beside the page; all else is there at once. */
  private follow(timeline: Timeline, arrived: () => void): void {
    const arrive = (now: Timeline, view: DecisionView | null): void => {
      this.asked = null;
      this.timeline = now;
      this.view = view;
      arrived();
    };
    const leads = isLeadersTurn(timeline);
    const desk = stateOf(timeline).stage === STAGE.desk && !this.mustHandOver(timeline);
    this.acts.thinking.drop();
    if (!leads && !desk) return arrive(timeline, null);
    this.asked = timeline;
    this.hold(leads ? RIVAL_DECIDES : STAFF_WORKS);
    this.acts.thinking.reply(timeline, arrive);
  }

  private goOn(from: number): void {
    this.show(from, this.acts.keep(this.timeline));
    this.turnToCard();
  }

  private hold(text: string): void {
    if (this.card === null) {
      this.card = emptyCard();
      this.top.replaceChildren(element('h1', { class: 'unseen' }, 'Coexistence'));
      this.place(false);
    }
    holdCard(this.card, text);
    // Also the very first decision can be taken back while it is being answered.
    this.top.querySelector('.undo')?.removeAttribute('disabled');
  }

  /** Where the card lies below the map, what happened and the next card must not be scrolled past. */
  private turnToCard(): void {
    if (isWide() || this.over()) return;
    const first = this.news.childElementCount > 0 ? this.news : this.card;
    first?.scrollIntoView({ block: 'start' });
  }

  /** Desk and ladder are wider than a card and lie beside the map, not on it. */
  private onMap(): boolean {
    return isWide() && this.map !== null && this.card?.matches('.card-desk, .card-ladder') !== true;
  }

  private show(from: number | null, kept: boolean): void {
    if (this.over()) return this.showEnding();
    if (this.mustHandOver()) return this.showCurtain();
    const stood = new Map([...placesIn(this.top), ...placesIn(this.foot)]);
    this.foot.replaceChildren(timelineFoot(logView(this.timeline, this.viewer(), this.words)));
    moveFrom(stood, this.foot);
    this.top.replaceChildren(this.masthead(kept), ...this.strip());
    this.top.dataset['unfolded'] = '';
    moveFrom(stood, this.top);
    this.news.replaceChildren(...newsPanel(this.timeline, from, this.viewer(), this.words, this.map?.news(this.picture()) ?? []));
    // It may be longer than its place, and must be scrolled by key.
    this.news.tabIndex = this.news.childElementCount > 0 ? 0 : -1;
    this.acts.dim(stateOf(this.timeline).crisis !== null);
    const view = this.view ?? viewOf(this.timeline, this.words);
    if (view === null) return;
    this.view = view;
    this.openPlaceId = '';
    this.hear(view.kind);
    const help = helpView(this.timeline, this.words);
    this.card = decisionCard(view, (command) => this.decide(command), help === null ? null : helpNote(help, this.opened));
    pointTo(help === null ? null : help.opens);
    this.inUse = false;
    for (const use of ['keydown', 'pointerdown']) this.card.addEventListener(use, () => { this.inUse = true; }, { once: true });
    this.place(false);
    this.card.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** A bell where a crisis breaks, keys where another card comes; ladder and desk stay silent. */
  private hear(kind: string): void {
    const { sound } = this.acts;
    const { state } = this.game();
    sound.follow((state.values[tension] as number) / 1000);
    const crisis = state.crisis?.kind ?? -1;
    if (crisis >= 0 && crisis !== this.heard) sound.cue('crisis');
    else if (kind !== 'ladder' && kind !== 'desk') sound.cue('card');
    this.heard = crisis;
  }

  /** On the map where there is room for both, else below it. */
  private place(keepFocus: boolean): void {
    const { card } = this;
    if (card === null || this.over()) return;
    this.acts.background.write(card);
    const active = document.activeElement;
    // Whoever has gone on to a number or a button elsewhere is left there.
    const elsewhere = keepFocus && active !== null && active !== document.body && !card.contains(active);
    const focused = keepFocus && card.contains(active) ? active : null;
    if (this.onMap()) {
      // The sheet makes room first, so that the card moves to where it will stay.
      this.paint();
      this.map?.placeCard(card);
      for (const old of Array.from(this.floor.children)) if (old !== card) old.remove();
    } else {
      this.map?.placeCard(null);
      this.floor.replaceChildren(card);
      this.paint();
    }
    if (elsewhere) return;
    const target = focused ?? card.querySelector<HTMLElement>('h2');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }

  private date(): GameDate {
    return dateOf(this.timeline.scenario, stateOf(this.timeline));
  }

  private paint(): void {
    const picture = this.picture();
    this.tools.replaceChildren(...mapTools({
      layer: this.layer, boards: picture.boards, regions: picture.regions, places: this.view?.desk?.places ?? [],
      spotOf: (place) => PLACE_SPOTS[place] ?? place,
      setLayer: (layer) => this.setLayer(layer), openPlace: (place) => this.openPlace(place),
    }));
    if (this.map === null) return;
    this.map.show(picture);
    this.host.removeAttribute('aria-hidden');
  }

  private picture(): MapPicture {
    const lies = (kind: string): boolean => isWide() && this.card?.classList.contains(kind) === true;
    const atDesk = lies('card-desk');
    return mapPicture(this.game(), this.words, {
      date: this.date(), since: this.since[stateOf(this.timeline).mover], theme: this.acts.theme(), layer: this.layer,
      motion: mayMove(),
      viewer: this.viewer(), place: this.openPlaceId, covered: atDesk ? this.floor.offsetWidth : 0,
      below: atDesk ? this.news.offsetHeight : 0, bare: !isWide(), keyless: lies('card-ladder'),
    });
  }

  private setLayer(layer: MapLayer): void {
    this.layer = layer;
    this.paint();
    this.tools.querySelector<HTMLElement>('summary')?.focus();
  }

  /** The desk shows nothing but what can be done in one place. */
  private openPlace(id: string): void {
    const opened = layPlace(this.card, this.view?.desk ?? null, id, (command) => this.decide(command), () => this.closePlace());
    if (opened === null) return;
    this.openPlaceId = id;
    this.paint();
    opened.querySelector<HTMLElement>('h3')?.focus();
    opened.scrollIntoView({ block: 'nearest' });
  }

  private closePlace(): void {
    this.openPlaceId = '';
    clearPlace(this.card);
    this.paint();
    this.tools.querySelector<HTMLElement>('.map-places > summary')?.focus();
  }

  private leave(event: Event): void {
    if (this.openPlaceId === '' || !(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    this.closePlace();
  }

  /** The side that looks; `null` sees everything. Of two people it is the one who must decide. */
  private viewer(): Side | null {
    const people = personSides(this.timeline.setup);
    if (people.length === 1) return people[0] ?? null;
    return people.length === 0 || this.acts.open ? null : stateOf(this.timeline).mover;
  }

  private mustHandOver(timeline = this.timeline): boolean {
    const two = personSides(timeline.setup).length === 2 && !this.acts.open;
    return two && this.seated !== stateOf(timeline).mover;
  }

  /** Nothing of either side is in the page until the one who must decide says so. */
  private showCurtain(): void {
    this.clear();
    this.seated = null;
    this.acts.keep(this.timeline);
    const { mover } = stateOf(this.timeline);
    this.root.replaceChildren(curtain(mover, dateOf(this.timeline.scenario, stateOf(this.timeline)).text, () => {
      this.seated = mover;
      this.open();
    }));
    this.root.querySelector<HTMLElement>('h1')?.focus();
  }

  private masthead(kept: boolean): HTMLElement {
    const { scenario } = this.timeline;
    const state = stateOf(this.timeline);
    const view: Gauges = gauges(this.game(), this.viewer(), valuesBefore(this.timeline, this.viewer()), this.words);
    const turn = `Turn ${Math.min(state.turn + 1, scenario.content.turns)} of ${scenario.content.turns}${this.timeline.hindsight ? ' · hindsight' : ''}${kept ? '' : ' · this browser keeps nothing'}`;
    return masthead(view, dateOf(scenario, state), turn, foldsFor(scenario.content.desk), {
      why: (figure) => this.why(figure),
      tools: [
        button('Undo', () => this.takeBack(), { class: 'undo', disabled: this.timeline.steps.every((step) => step.choice !== null) }),
        button('Link', () => this.shareLink()),
        ...this.acts.tools(),
      ],
    });
  }

  /** Chairs and aims of the side that looks; none in a scenario without a desk. */
  private strip(): HTMLElement[] {
    const game = this.game();
    if (!game.content.desk) return [];
    return [strip(houseView(game, this.words, this.viewer() ?? game.state.mover), (figure) => this.why(figure))];
  }

  private why(figure: Figure): void {
    this.opened.add(figure.variable);
    tickOff(figure.variable);
    openWhy(answerFor(this.timeline, figure, this.words));
  }

  private shareLink(): void {
    const { undone, hindsight } = this.timeline;
    const link = `${location.href.split('#')[0] ?? ''}#/replay/${replayPath(codeOf(this.timeline), { open: this.acts.open, undone, hindsight })}`;
    openShare(this.timeline, link);
  }

  private showEnding(): void {
    this.clear();
    const { timeline, words, acts } = this;
    acts.dim(ENDINGS[stateOf(timeline).ending ?? 0] === 'nuclear-war');
    this.judging = panelFor(timeline, words, acts.judge);
    const judgement = canBeJudged(timeline) ? this.judging?.root ?? withoutWorkers() : null;
    this.root.replaceChildren(endOf(timeline, words, acts, judgement, [
      button('Undo the last decision', () => { this.timeline = undo(this.timeline); acts.keep(this.timeline); this.open(); }),
      button('Link', () => this.shareLink()),
      element('a', { href: '#/', class: 'button' }, 'Another game'),
      ...acts.tools(),
    ]));
    this.root.querySelector<HTMLElement>('h1')?.focus();
  }
}
