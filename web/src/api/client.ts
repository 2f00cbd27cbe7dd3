import type {
  AccessInterval, Cells, ClaimEntry, ControlInterval, Incident, Problem, ReportDetail, ReportEntry, Summary, Theatre, Toll,
} from './shapes';

/** A request that failed, in words for the person who reads the page. */
export class ApiError extends Error {
  constructor(readonly title: string, readonly detail: string) {
    super(`${title}. ${detail}`);
  }
}

async function get<T>(path: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' } });
  } catch {
    throw new ApiError('The server does not answer', 'Is `marsad serve` still running? Start it again and reload.');
  }
  if (answer.ok) return (await answer.json()) as T;
  const problem = (await answer.json().catch(() => null)) as Problem | null;
  throw new ApiError(problem?.title ?? `The server answered ${answer.status}`, [problem?.detail, problem?.what_to_do].filter(Boolean).join(' '));
}

/** Everything that lists, map and slider share: one theatre's ledger, small enough to filter in the page. */
export interface Observed {
  summary: Summary;
  theatre: Theatre;
  incidents: Incident[];
  tolls: Toll[];
  control: ControlInterval[];
  access: AccessInterval[];
  reports: ReportEntry[];
  cells: Cells;
}

export async function loadObserved(): Promise<Observed> {
  const [summary, theatre, incidents, tolls, control, access, reports, cells] = await Promise.all([
    get<Summary>('/api/summary'),
    get<Theatre>('/api/theatre'),
    get<Incident[]>('/api/incidents'),
    get<Toll[]>('/api/tolls'),
    get<ControlInterval[]>('/api/control'),
    get<AccessInterval[]>('/api/access'),
    get<ReportEntry[]>('/api/reports'),
    get<Cells>('/api/cells'),
  ]);
  return { summary, theatre, incidents, tolls, control, access, reports, cells };
}

export const loadReport = (id: string) => get<ReportDetail>(`/api/reports/${encodeURIComponent(id)}`);

/** The claims of those ids, in their order; asked for in parts, because a URL has an end. */
export async function loadClaims(ids: string[]): Promise<ClaimEntry[]> {
  const parts: string[][] = [];
  for (let i = 0; i < ids.length; i += 100) parts.push(ids.slice(i, i + 100));
  const found = await Promise.all(parts.map((part) => get<ClaimEntry[]>(`/api/claims?ids=${part.map(encodeURIComponent).join(',')}`)));
  return found.flat();
}
