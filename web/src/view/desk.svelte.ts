import { ApiError, loadObserved, type Observed } from '../api/client';
import type { Actor, Day, Place } from '../api/shapes';
import { matchesControl, matchesIncident, matchesReport, matchesToll, type Filter, type Names } from '../incidents/filter';
import { addDays, clampDay, daysOf, holdsOn } from '../time/days';
import { isolated } from '../words/format';
import { countOf, message, term, type Word } from '../words/messages';
import { formatView, parseView, type Openable, type View } from './url';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** What the whole page shares: the ledger as loaded, the view as chosen, and what follows from the two. */
class Desk implements Names {
  view = $state<View>(parseView(location.search));
  observed = $state.raw<Observed | null>(null);
  failure = $state<ApiError | null>(null);
  playing = $state(false);
  private systemDark = $state(prefersDark.matches);

  readonly dark = $derived(this.view.theme ? this.view.theme === 'dark' : this.systemDark);
  readonly lang = $derived(this.view.lang);
  readonly days = $derived.by((): Day[] => {
    const { first_day: first, last_day: last } = this.observed?.summary ?? { first_day: null, last_day: null };
    return first && last ? daysOf(first, last) : [];
  });
  /** The day whose control and access are shown: the chosen one, else the last. */
  readonly stateDay = $derived.by((): Day | null => {
    const [first, last] = [this.days[0], this.days.at(-1)];
    return first && last ? clampDay(this.view.day ?? last, first, last) : null;
  });
  private readonly filter = $derived<Filter>({ q: this.view.q, types: this.view.types, sides: this.view.sides, day: this.view.day });
  readonly incidents = $derived((this.observed?.incidents ?? []).filter((i) => matchesIncident(i, this.filter, this)));
  /** What the filters let through on any day: the histogram's bars. */
  readonly incidentsOfAllDays = $derived((this.observed?.incidents ?? []).filter((i) => matchesIncident(i, { ...this.filter, day: null }, this)));
  readonly tolls = $derived((this.observed?.tolls ?? []).filter((t) => matchesToll(t, this.filter, this)));
  readonly controlOnDay = $derived((this.observed?.control ?? []).filter((c) => this.stateDay !== null && holdsOn(c, this.stateDay)));
  readonly control = $derived(this.controlOnDay.filter((c) => matchesControl(c, this.filter, this)));
  readonly access = $derived((this.observed?.access ?? []).filter((a) => this.stateDay !== null && holdsOn(a, this.stateDay)));
  readonly reports = $derived((this.observed?.reports ?? []).filter((r) => matchesReport(r, this.filter, this)));
  /** The incident that each claim stands in. */
  readonly incidentOf = $derived(new Map((this.observed?.incidents ?? []).flatMap((i) => i.claims.map((c) => [c, i.id] as const))));
  private readonly actors = $derived(new Map<string, Actor>((this.observed?.theatre.actors ?? []).map((a) => [a.id, a])));
  readonly places = $derived(new Map<string, Place>((this.observed?.theatre.places ?? []).map((p) => [p.id, p])));

  constructor() {
    prefersDark.addEventListener('change', (e) => (this.systemDark = e.matches));
    addEventListener('popstate', () => (this.view = parseView(location.search)));
  }

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.observed = await loadObserved();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
    }
  }

  /** Changes the view and the URL; a step that a person would take back makes a step of the history. */
  go(change: Partial<View>, step = false): void {
    this.view = { ...this.view, ...change };
    const url = location.pathname + formatView(this.view);
    if (step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  open(kind: Openable, id: string, claim: string | null = null): void {
    this.go({ open: { kind, id }, claim }, true);
  }

  close(): void {
    this.go({ open: null, claim: null }, true);
  }

  /** Moves the chosen day; from the whole period, forward starts at the first day and back at the last. */
  stepDay(by: number): void {
    const [first, last] = [this.days[0], this.days.at(-1)];
    if (!first || !last) return;
    this.go({ day: this.view.day ? clampDay(addDays(this.view.day, by), first, last) : by > 0 ? first : last });
  }

  /** The pack's name; for who is not in the pack, the id as words. */
  readonly nameOf = (actor: string): string => isolated(this.lang, capital(this.actors.get(actor)?.name ?? actor.replaceAll('-', ' ')));
  readonly sideOf = (actor: string): string | null => this.actors.get(actor)?.side ?? null;
  readonly names = (actors: string[]): string => new Intl.ListFormat(this.lang, { type: 'unit', style: 'short' }).format(actors.map(this.nameOf));

  readonly t = (word: Word): string => message(this.lang, word);
  readonly term = (word: string): string => term(this.lang, word);
  readonly typeName = (type: string | null): string => (type ? this.term(type) : this.t('causeNotTold'));
  readonly count = (what: Parameters<typeof countOf>[1], n: number): string => countOf(this.lang, what, n);
}

// Names stand at the head of lines and lists; those of collectives ("rebels") are written small in the pack.
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const desk = new Desk();
