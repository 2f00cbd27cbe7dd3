import type { Lang } from '../view/url';

// Every word that the page itself says. A function takes what stands in the sentence, already formatted.
const en = {
  tagline: 'Who claims what, in their words',
  claimsNotFacts: 'Claims, not facts',
  claimsNotFactsLong: 'Everything here is what someone said. Marsad keeps who said it and the words; it does not decide what is true.',
  loading: 'Reading the ledger…',
  failed: 'The page could not be loaded',
  retry: 'Try again',
  empty: 'The store holds no claims yet',
  emptyHow: 'Read reports into it with `marsad ingest PATH`, or start `marsad demo`.',
  tabIncidents: 'Incidents', tabTolls: 'Tolls', tabControl: 'Control', tabAccess: 'Access', tabReports: 'Reports',
  views: 'Views', map: 'Map', list: 'List', panel: 'Details',
  search: 'Search places, actors, words…', clear: 'Clear filters', filterType: 'Type', filterSide: 'Side', anyType: 'All types', anySide: 'All sides',
  nothing: 'Nothing matches these filters', nothingOnDay: 'No claim speaks of this day',
  allDays: 'All days', wholePeriod: 'Whole period', day: 'Day', play: 'Play', pause: 'Pause', dayBefore: 'Day before', dayAfter: 'Day after', perDay: 'Incidents a day',
  light: 'Light', dark: 'Dark', theme: 'Theme', language: 'العربية', skip: 'Skip to the list', close: 'Close', back: 'Back',
  by: 'by', against: 'against', unknownActor: 'not told by whom', unknownPlace: 'place not told', noDate: 'date not told', unknownOrigin: 'origin unknown', ownVoice: 'in its own voice',
  disputed: 'disputed', interested: 'party to it', interestedLong: 'A side counting its enemy’s losses', againstInterest: 'against its interest', againstInterestLong: 'A side telling its own losses, or what it did itself', toldTimes: 'times told', superseded: 'said before', part: 'part of it',
  low: 'low', best: 'best', high: 'high', open: 'open', notReported: 'not reported', cumulative: 'running total', tollOf: 'Toll', figures: 'Figures by origin',
  people: 'people', claims: 'Claims', origins: 'Origins', voices: 'independent voices', reasons: 'Why these claims stand together', grades: 'What the claims are worth', harm: 'Harm to civilians', reliability: 'Source', credibility: 'Information', words: 'Their words', openReport: 'Open the report', openIncident: 'Open the incident',
  publishedOn: 'published', heldBy: 'held by', since: 'since', until: 'until', lasting: 'to the end of the evidence', evidenceFor: 'Claims for it', evidenceAgainst: 'Claims that say otherwise',
  claimed: 'What is claimed', derived: 'What control of the roads implies', population: 'People', routes: 'Roads in', history: 'Over time', asOf: 'as of', notKnown: 'not known',
  legend: 'Legend', approximate: 'approximate', legendControl: 'Coloured cells: ground nearer to a place with evidence than to any other known place, a few kilometres at most. They show who is said to hold the place; their edges are no front line.', cellsShort: 'Cells around places, no front line', legendBorders: 'Governorate borders: approximate, derived from the nearest known place', legendRoute: 'Road into an area', legendSoft: 'Incident placed only roughly', legendSize: 'Larger: more people in its toll', legendSide: 'Held by', legendContested: 'Contested', legendStale: 'Stale: evidence too old', legendBesieged: 'Besieged area', legendLand: 'Country outlines: Natural Earth',
  fieldsOf: 'The claim', reportText: 'The report', claimsIn: 'Claims read in it', chooseClaim: 'Choose a marked passage or a claim to see its fields.', noClaims: 'No claim was read in this report.',
  kind: 'Kind', type: 'Type', action: 'Action', effect: 'Effect', count: 'Count', source: 'Source', via: 'Via', modality: 'Modality', time: 'Time', place: 'Place', adm1: 'Governorate', initiator: 'By', target: 'To', holder: 'Holder', from: 'Held before', subject: 'Subject', victims: 'Victims', victimClass: 'Victim class', victimActor: 'Victims of', cause: 'Cause', scope: 'Scope', rule: 'Read by rule', confidence: 'Confidence', location: 'Resolved place', outlet: 'Outlet', unresolved: 'unresolved', causeNotTold: 'Cause not told',
  evidenceDays: 'Evidence', lastEvidence: 'last evidence', whoSays: 'Who says so', whoSaysOtherwise: 'Who says otherwise', ownInterest: 'in its own interest', differ: 'What is claimed and what the roads imply exclude each other', taken: 'Told as taken by the other side: its roads say nothing of it any more', wayOut: 'Way out', enemyAt: 'enemy at', listedBy: 'Listed by', listedNote: 'What authorities list the area as. Their word, no part of what claims indicate.', dayByDay: 'Told day by day',
  more: 'more here', zoomIn: 'Zoom in', zoomOut: 'Zoom out', wholeTheatre: 'Show everything',
} as const;

export type Word = keyof typeof en;

const ar: Record<Word, string> = {
  tagline: 'من يقول ماذا، وبكلماته',
  claimsNotFacts: 'أقوال لا حقائق',
  claimsNotFactsLong: 'كل ما هنا قاله أحدهم. يحفظ مرصد القائل ونص قوله، ولا يحكم بصحته.',
  loading: 'جارٍ قراءة السجل…',
  failed: 'تعذّر تحميل الصفحة',
  retry: 'أعد المحاولة',
  empty: 'لا أقوال في المخزن بعد',
  emptyHow: 'أدخل تقارير بالأمر `marsad ingest PATH` أو شغّل `marsad demo`.',
  tabIncidents: 'الحوادث', tabTolls: 'الحصائل', tabControl: 'السيطرة', tabAccess: 'الوصول', tabReports: 'التقارير',
  views: 'العروض', map: 'الخريطة', list: 'القائمة', panel: 'التفاصيل',
  search: 'ابحث عن مكان أو طرف أو كلمة…', clear: 'أزل المرشحات', filterType: 'النوع', filterSide: 'الجهة', anyType: 'كل الأنواع', anySide: 'كل الجهات',
  nothing: 'لا شيء يطابق هذه المرشحات', nothingOnDay: 'لا قول يخص هذا اليوم',
  allDays: 'كل الأيام', wholePeriod: 'الفترة كلها', day: 'اليوم', play: 'شغّل', pause: 'أوقف', dayBefore: 'اليوم السابق', dayAfter: 'اليوم التالي', perDay: 'الحوادث في اليوم',
  light: 'فاتح', dark: 'داكن', theme: 'المظهر', language: 'English', skip: 'انتقل إلى القائمة', close: 'أغلق', back: 'رجوع',
  by: 'من', against: 'ضد', unknownActor: 'الفاعل غير مذكور', unknownPlace: 'المكان غير مذكور', noDate: 'التاريخ غير مذكور', unknownOrigin: 'المصدر مجهول', ownVoice: 'على لسانه',
  disputed: 'موضع خلاف', interested: 'طرف في النزاع', interestedLong: 'طرف يحصي خسائر عدوه', againstInterest: 'ضد مصلحته', againstInterestLong: 'طرف يقر بخسائره أو بفعله', toldTimes: 'مرات ذكره', superseded: 'قيل سابقًا', part: 'جزء منه',
  low: 'الأدنى', best: 'الأرجح', high: 'الأعلى', open: 'مفتوح', notReported: 'غير مذكور', cumulative: 'حصيلة متراكمة', tollOf: 'الحصيلة', figures: 'الأرقام بحسب المصدر',
  people: 'أشخاص', claims: 'الأقوال', origins: 'المصادر', voices: 'أصوات مستقلة', reasons: 'لماذا جُمعت هذه الأقوال', grades: 'قيمة هذه الأقوال', harm: 'الأذى بالمدنيين', reliability: 'موثوقية المصدر', credibility: 'مصداقية المعلومة', words: 'كلماتهم', openReport: 'افتح التقرير', openIncident: 'افتح الحادث',
  publishedOn: 'نُشر', heldBy: 'بيد', since: 'منذ', until: 'حتى', lasting: 'إلى آخر الأدلة', evidenceFor: 'أقوال تؤيده', evidenceAgainst: 'أقوال تخالفه',
  claimed: 'ما يُقال', derived: 'ما تدل عليه السيطرة على الطرق', population: 'السكان', routes: 'الطرق المؤدية', history: 'عبر الزمن', asOf: 'بتاريخ', notKnown: 'غير معروف',
  legend: 'مفتاح الخريطة', approximate: 'تقريبي', legendControl: 'الخلايا الملونة: أرض أقرب إلى مكان عنه أدلة من أي مكان معروف آخر، لبضعة كيلومترات على الأكثر. تبيّن من قيل إنه يسيطر على المكان، وليست حدودها خط جبهة.', cellsShort: 'خلايا حول أماكن، لا خط جبهة', legendBorders: 'حدود المحافظات: تقريبية، مشتقة من أقرب مكان معروف', legendRoute: 'طريق إلى منطقة', legendSoft: 'حادث موقعه تقريبي', legendSize: 'الأكبر: عدد أكبر من الأشخاص', legendSide: 'بيد', legendContested: 'متنازع عليه', legendStale: 'قديم: تقادمت أدلته', legendBesieged: 'منطقة محاصرة', legendLand: 'حدود الدول: Natural Earth',
  fieldsOf: 'القول', reportText: 'التقرير', claimsIn: 'الأقوال المقروءة فيه', chooseClaim: 'اختر مقطعًا مظللًا أو قولًا لترى حقوله.', noClaims: 'لم يُقرأ أي قول في هذا التقرير.',
  kind: 'الصنف', type: 'النوع', action: 'الفعل', effect: 'الأثر', count: 'العدد', source: 'القائل', via: 'عبر', modality: 'الصيغة', time: 'الزمن', place: 'المكان', adm1: 'المحافظة', initiator: 'الفاعل', target: 'المستهدف', holder: 'المسيطر', from: 'كان بيد', subject: 'الموضوع', victims: 'الضحايا', victimClass: 'فئة الضحايا', victimActor: 'ضحايا من', cause: 'السبب', scope: 'النطاق', rule: 'القاعدة', confidence: 'الثقة', location: 'المكان المحدد', outlet: 'الناشر', unresolved: 'غير محدد', causeNotTold: 'السبب غير مذكور',
  evidenceDays: 'الأدلة', lastEvidence: 'آخر دليل', whoSays: 'من يقول ذلك', whoSaysOtherwise: 'من يقول غير ذلك', ownInterest: 'في مصلحته', differ: 'ما يُقال وما تدل عليه الطرق يتنافيان', taken: 'قيل إن الطرف الآخر سيطر عليها: لم تعد طرقها تدل على شيء', wayOut: 'طريق الخروج', enemyAt: 'العدو في', listedBy: 'تصنيف', listedNote: 'ما تصنف به الجهات المنطقة. قولها هي، وليس جزءًا مما تدل عليه الأقوال.', dayByDay: 'ما قيل يومًا بيوم',
  more: 'أخرى هنا', zoomIn: 'قرّب', zoomOut: 'بعّد', wholeTheatre: 'أظهر الكل',
};

// The codebook's closed words, as people say them. A word that is missing shows as it stands in the data.
const terms: Record<Lang, Record<string, string>> = {
  en: {
    battle: 'Clashes', airstrike: 'Air strike', shelling: 'Shelling', bombing: 'Bombing', chemical: 'Chemical attack', killing: 'Killing',
    detention: 'Detention', release: 'Release', displacement: 'Displacement', agreement: 'Agreement', breach: 'Breach of a deal', destruction: 'Destruction',
    told: 'told', 'admitted-by-loser': 'the loser admits it', 'only-own-side': 'only its own side says so', 'told-by-its-loss': 'known by its later loss', 'claimed-at-once': 'claimed by enemies at once', 'fought-over': 'told as fought over', 'no-recent-word': 'no recent word', left: 'left, and nobody is named who took it', 'only-possible': 'told as possible only', 'told-as-both': 'told as besieged and as open', 'not-told': 'nothing told',
    'place-held': 'held', 'place-contested': 'contested', 'place-unknown': 'left', cut: 'cut off', aid: 'aid came in',
    'siege-broken': 'siege broken', 'route-cut': 'road cut', 'route-opened': 'road opened', 'aid-blocked': 'aid blocked', 'aid-entered': 'aid entered',
    government: 'Government', opposition: 'Opposition', 'islamic-state': 'Islamic State', kurdish: 'Kurdish-led', international: 'International', civil: 'Civil', unknown: 'unknown',
  },
  ar: {
    battle: 'اشتباكات', airstrike: 'غارة جوية', shelling: 'قصف', bombing: 'تفجير', chemical: 'هجوم كيميائي', killing: 'قتل',
    detention: 'احتجاز', release: 'إفراج', displacement: 'نزوح', agreement: 'اتفاق', breach: 'خرق اتفاق', destruction: 'تدمير',
    killed: 'قتلى', injured: 'جرحى', casualties: 'إصابات', captured: 'أسر / استيلاء', missing: 'مفقودون', displaced: 'نازحون', evacuated: 'إجلاء', trapped: 'محاصرون',
    civilian: 'مدنيون', combatant: 'مقاتلون', mixed: 'مختلط', unknown: 'غير معروف', asserted: 'مؤكد من قائله', possible: 'محتمل', denied: 'منفي', planned: 'معلن عنه',
    held: 'مسيطر عليه', open: 'مفتوحة', contested: 'متنازع عليه', stale: 'قديم', besieged: 'محاصرة', withdrew: 'انسحب', advanced: 'تقدم', holds: 'يسيطر',
    told: 'قيل', 'admitted-by-loser': 'يقر به الخاسر', 'only-own-side': 'لا يقوله إلا طرفه', 'told-by-its-loss': 'يُعرف من خسارته لاحقًا', 'claimed-at-once': 'يدّعيه عدوان معًا', 'fought-over': 'قيل إن القتال يدور عليه', 'no-recent-word': 'لا قول حديثًا', left: 'تُرك ولم يُذكر من أخذه', 'only-possible': 'قيل محتملًا فقط', 'told-as-both': 'قيل محاصرًا ومفتوحًا', 'not-told': 'لم يُقل شيء',
    'place-held': 'تحت السيطرة', 'place-contested': 'متنازع عليه', 'place-unknown': 'تُرك', cut: 'مقطوع', aid: 'دخلت مساعدات', 'hard-to-reach': 'صعبة الوصول', 'not-listed': 'غير مدرجة',
    'siege-broken': 'كُسر الحصار', 'route-cut': 'قُطع الطريق', 'route-opened': 'فُتح الطريق', 'aid-blocked': 'مُنعت المساعدات', 'aid-entered': 'دخلت المساعدات',
    government: 'الحكومة', opposition: 'المعارضة', 'islamic-state': 'تنظيم الدولة', kurdish: 'القوات الكردية', international: 'دولية', civil: 'مدنية',
    confirmed: 'مؤكد', fair: 'مرجّح', weak: 'ضعيف', discounted: 'مستبعد',
    event: 'حدث', casualty: 'عدد أشخاص', control: 'سيطرة', access: 'وصول', incident: 'حادث', cumulative: 'متراكم',
    exact: 'دقيق', town: 'مدينة', near: 'بالقرب', region: 'منطقة', country: 'بلد', day: 'يوم', days: 'أيام', week: 'أسبوع', month: 'شهر', year: 'سنة',
  },
};



export const message = (lang: Lang, word: Word): string => (lang === 'ar' ? ar : en)[word];

/** A word of the codebook or a side, for people: "aid-blocked" as "aid blocked". */
export const term = (lang: Lang, word: string): string =>
  terms[lang][word] ?? word.replaceAll('-', ' ');

type Counted = 'claims' | 'incidents' | 'reports' | 'voices';

const counted: Record<Lang, Record<Counted, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>> = {
  en: {
    claims: { one: '# claim', other: '# claims' },
    incidents: { one: '# incident', other: '# incidents' },
    reports: { one: '# report', other: '# reports' },
    voices: { one: '# independent voice', other: '# independent voices' },
  },
  ar: {
    claims: { one: 'قول واحد', two: 'قولان', few: '# أقوال', other: '# قولًا' },
    incidents: { one: 'حادث واحد', two: 'حادثان', few: '# حوادث', other: '# حادثًا' },
    reports: { one: 'تقرير واحد', two: 'تقريران', few: '# تقارير', other: '# تقريرًا' },
    voices: { one: 'صوت مستقل واحد', two: 'صوتان مستقلان', few: '# أصوات مستقلة', other: '# صوتًا مستقلًا' },
  },
};

/** "3 claims", by the plural rules of the language. */
export function countOf(lang: Lang, what: Counted, count: number): string {
  const forms = counted[lang][what];
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(lang).format(count));
}
