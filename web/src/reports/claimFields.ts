import type { Claim, ClaimEntry } from '../api/shapes';
import type { Lang } from '../view/url';
import { count, location, range } from '../words/format';
import { message, term, type Word } from '../words/messages';

/** What is claimed, in a few words: "killed: ≥ 200", "Air strike", "captured". */
export function claimHead(claim: Claim, lang: Lang): string {
  if (claim.kind === 'casualty') return `${term(lang, claim.effect ?? '')}: ${count(lang, claim.low ?? null, claim.high ?? null, claim.approx)}`;
  return term(lang, claim.type ?? claim.action ?? claim.kind);
}

export interface Field { label: Word; value: string | null }

/** The fields of a claim in the order in which people ask; null stands for "not reported" and is shown so. */
export function fieldsOf({ claim, outlet, reader_version }: ClaimEntry, lang: Lang, nameOf: (actor: string) => string): Field[] {
  const t = (word: string | null | undefined) => (word ? term(lang, word) : null);
  const who = (actor: string | null | undefined) => (actor ? nameOf(actor) : null);
  const all = (actors: string[] | undefined, words?: string) =>
    actors?.length ? actors.map(nameOf).join(', ') + (words ? ` (“${words}”)` : '') : (words ? `“${words}”` : null);
  const own: Field[] =
    claim.kind === 'event' ? [
      { label: 'type', value: t(claim.type) },
      { label: 'initiator', value: all(claim.initiator, claim.initiator_words) },
      { label: 'target', value: all(claim.target, claim.target_words) },
    ]
    : claim.kind === 'casualty' ? [
      { label: 'effect', value: t(claim.effect) },
      { label: 'count', value: count(lang, claim.low ?? null, claim.high ?? null, claim.approx) },
      { label: 'victims', value: claim.victims ?? null },
      { label: 'victimClass', value: t(claim.victim_class) },
      { label: 'victimActor', value: who(claim.victim_actor) },
      { label: 'cause', value: t(claim.cause) },
      { label: 'initiator', value: all(claim.initiator, claim.initiator_words) },
      { label: 'scope', value: t(claim.scope) + (claim.part_of_total ? ` (${message(lang, 'part')})` : '') },
    ]
    : claim.kind === 'control' ? [
      { label: 'action', value: t(claim.action) },
      { label: 'holder', value: all(claim.holder, claim.initiator_words) },
      { label: 'from', value: all(claim.from, claim.target_words) },
    ]
    : [
      { label: 'action', value: t(claim.action) },
      { label: 'initiator', value: all(claim.by, claim.initiator_words) },
      { label: 'subject', value: claim.subject ?? null },
    ];
  const source = claim.source
    ? nameOf(claim.source) + (claim.source_words ? ` (“${claim.source_words}”)` : '')
    : outlet ? `${nameOf(outlet)}, ${message(lang, 'ownVoice')}` : null;
  return [
    { label: 'kind', value: t(claim.kind) },
    ...own,
    { label: 'source', value: source },
    ...(claim.via.length ? [{ label: 'via', value: all(claim.via) } as Field] : []),
    { label: 'modality', value: t(claim.modality) },
    { label: 'time', value: claim.time ? range(lang, claim.time) + (claim.time_precision ? ` (${term(lang, claim.time_precision)})` : '') : null },
    { label: 'place', value: claim.place },
    { label: 'adm1', value: claim.adm1 },
    { label: 'location', value: location(lang, claim.location) },
    ...(claim.rule ? [{ label: 'rule', value: `${claim.rule} · ${reader_version}` } as Field] : []),
    ...(claim.confidence === undefined ? [] : [{ label: 'confidence', value: new Intl.NumberFormat(lang, { style: 'percent' }).format(claim.confidence) } as Field]),
  ];
}
